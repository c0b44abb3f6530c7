#!/usr/bin/env python3
"""hostile.py PATH/dondoc-cli: files made to swell, hang or crash the program. Each is refused or read in time, and never takes more than 64 MiB above what a small file takes."""
import os, pathlib, resource, struct, subprocess, sys, tempfile, time, zipfile, zlib

cli = os.path.abspath(sys.argv[1])
room = pathlib.Path(tempfile.mkdtemp(prefix='dondoc-hostile-'))
most = 64 << 20
failed = False

workbook = '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
relations = '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'


def xlsx(name, sheet=('<worksheet><sheetData/></worksheet>',), strings=('<sst/>',), book=(workbook,), extra=0):
    """Parts are given as pieces: none is held whole."""
    with zipfile.ZipFile(room / name, 'w', zipfile.ZIP_DEFLATED) as z:
        for part, pieces in (('xl/workbook.xml', book), ('xl/_rels/workbook.xml.rels', (relations,)), ('xl/sharedStrings.xml', strings), ('xl/worksheets/sheet1.xml', sheet)):
            with z.open(part, 'w', force_zip64=True) as out:
                for piece in pieces:
                    out.write(piece.encode())
        for i in range(extra):
            z.writestr('x%d' % i, b'')
    return room / name


def many(before, piece, count, after, block=1000):
    yield before
    for i in range(0, count, block):
        yield ''.join(piece(n) for n in range(i, min(i + block, count)))
    yield after


def xls(name, sectors, directory, table):
    """A compound file: header, then sectors of 512 bytes; `table` is the FAT in sector 0, the directory in sector 1."""
    header = b'\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' + bytes(16) + struct.pack('<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + bytes(6) + struct.pack('<IIIIIIIII', 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack('<I', 0) + b'\xFF' * 432
    fat = b''.join(struct.pack('<I', n) for n in table) + b'\xFF' * (512 - 4 * len(table))
    entries = b''
    for entry, kind, start, size in directory:
        raw = entry.encode('utf-16-le') + b'\0\0'
        entries += raw + bytes(64 - len(raw)) + struct.pack('<HBB', len(raw), kind, 1) + b'\xFF' * 12 + bytes(36) + struct.pack('<IQ', start, size)
    entries += bytes(512 - len(entries))
    (room / name).write_bytes(header[:512] + fat + entries + b''.join(sectors))
    return room / name


def measure(path):
    # the child's peak begins with ours: nothing large may ever be held here
    begin = time.monotonic()
    child = subprocess.Popen([cli, 'read-table', str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    text = child.stderr.read().decode(errors='replace')
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_maxrss << 10, time.monotonic() - begin, next((w for w in text.split() if w.startswith(('file.', 'table.'))), '')


def look(path, exit_code, code='', seconds=30):
    global failed
    got, peak, took, said = measure(path)
    ok = got == exit_code and peak - base <= most and took <= seconds and (not code or said == code)
    failed = failed or not ok
    print(f'{"ok  " if ok else "FAIL"} {path.name:26} exit {got} {said:18} {max(0, peak - base) / 2**20:6.1f} MiB above base {took:6.2f} s')
    path.unlink()


small = room / 'small.csv'
small.write_text('a;b\n1;2\n')
base = measure(small)[1]
print(f'base {base / 2**20:.1f} MiB')

look(xlsx('blanks.xlsx', sheet=many('<worksheet><sheetData>', lambda n: ' ' * 1000, 80_000, '</sheetData></worksheet>')), 1, 'file.too_large')
look(xlsx('shared.xlsx', strings=many('<sst>', lambda n: '<si><t>%s</t></si>' % ('%07d' % n * 100), 90_000, '</sst>')), 1, 'file.too_large')
look(xlsx('shared_just_fits.xlsx', strings=many('<sst>', lambda n: '<si><t>%s</t></si>' % ('%07d' % n * 100), 68_000, '</sst>')), 0)
look(xlsx('shared_empty.xlsx', strings=many('<sst>', lambda n: '<si/>', 11_000_000, '</sst>', 100_000)), 0, seconds=60)
look(xlsx('one_text.xlsx', strings=many('<sst><si><t>', lambda n: 'x' * 1000, 50_000, '</t></si></sst>')), 1, 'file.too_large')
look(xlsx('deep.xlsx', sheet=many('<worksheet>', lambda n: '<a>', 5_000_000, '')), 1, 'file.damaged')
look(xlsx('names.xlsx', sheet=many('<worksheet>', lambda n: '<a%x/>' % n, 6_000_000, '</worksheet>')), 1, 'file.too_large')
look(xlsx('attributes.xlsx', sheet=many('<worksheet><row ', lambda n: 'a%x="" ' % n, 5_000_000, '/></worksheet>')), 1)
look(xlsx('long_row.xlsx', sheet=many('<worksheet><sheetData><row r="1">', lambda n: '<c t="inlineStr"><is><t>%s</t></is></c>' % ('y' * 200), 16_000, '</row></sheetData></worksheet>')), 1, 'file.row.too_long')
look(xlsx('sheets.xlsx', book=many('<workbook xmlns:r="r"><sheets>', lambda n: '<sheet name="%s" sheetId="1" r:id="r1"/>' % ('n' * 60_000), 900, '</sheets></workbook>', 10)), 1)
look(xlsx('entries.xlsx', extra=60_000), 1, 'file.too_large')
look(xlsx('doctype.xlsx', sheet=('<!DOCTYPE a [<!ENTITY b "cccccccc">]><worksheet>&b;</worksheet>',)), 1, 'file.xml.doctype')
with open(room / 'sparse.csv', 'wb') as out:
    out.truncate(2 << 30)
look(room / 'sparse.csv', 1, 'file.format.unknown')
with open(room / 'lines.csv', 'wb') as out:
    for i in range(256):
        out.write(b'TA0001Z;1.234.567;x\n' * 50_000)
look(room / 'lines.csv', 0, seconds=120)
with open(room / 'one_line.csv', 'wb') as out:
    for i in range(512):
        out.write(b'a' * (1 << 20))
look(room / 'one_line.csv', 1, 'file.row.too_long')
with open(room / 'open_quote.csv', 'wb') as out:
    out.write(b'a;b\n1;"')
    for i in range(64):
        out.write(b'a;b\n' * 250_000)
look(room / 'open_quote.csv', 0, seconds=120)
for name, piece, code in (('cells.html', b'<td>x', 'file.row.too_long'), ('tables.html', b'<table>', 'file.damaged'), ('breaks.html', b'<br>', ''), ('quote.html', b'<td a="x ', 'file.damaged'), ('text.html', b'word ', 'file.row.too_long'), ('entities.html', b'&#7841;', 'file.row.too_long')):
    with open(room / name, 'wb') as out:
        out.write(b'<html><table><tr><td>')
        for i in range(64):
            out.write(piece * ((1 << 20) // len(piece)))
    look(room / name, 1 if code else 0, code)
with open(room / 'rows.html', 'wb') as out:
    out.write(b'<table>')
    for i in range(300):
        out.write(b'<tr><td rowspan=9999>x' * 5_000)
look(room / 'rows.html', 1)
look(xls('loop.xls', [b''], [('Root Entry', 5, 0xFFFFFFFE, 0), ('Workbook', 2, 2, 1 << 30)], [0xFFFFFFFD, 0xFFFFFFFE, 3, 2]), 1, 'file.damaged')
look(xls('loop_small.xls', [bytes(512) * 2], [('Root Entry', 5, 0xFFFFFFFE, 0), ('Workbook', 2, 2, 2048)], [0xFFFFFFFD, 0xFFFFFFFE, 3, 2]), 1)
look(xls('loop_directory.xls', [b''], [('Root Entry', 5, 0xFFFFFFFE, 0)], [0xFFFFFFFD, 1]), 1)
look(xls('itself.xls', [b''], [('Root Entry', 5, 0xFFFFFFFE, 0), ('Workbook', 2, 2, 600)], [2, 0xFFFFFFFE, 2]), 1)
room.joinpath('small.csv').unlink()
room.rmdir()
sys.exit(failed)
