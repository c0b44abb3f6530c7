#!/usr/bin/env python3
"""See kill.sh. $DONDOC_KILL_SEED replays a run as far as the machine's own timing allows."""
import json, os, pathlib, random, shutil, subprocess, sys, tempfile, time

cli = os.path.abspath(sys.argv[1])
kills_wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 200
seed = int(os.environ.get('DONDOC_KILL_SEED', time.time_ns() % 10**9))
dice = random.Random(seed)
samples = pathlib.Path(__file__).resolve().parents[1] / 'data' / 'samples'
room = pathlib.Path(tempfile.mkdtemp(prefix='dondoc-kill-'))
key = room / 'key'
key.write_bytes(dice.randbytes(32))
today = ['--today', '2026-11-24', '--json']
longest = {}        # verb -> seconds from its first byte to its end, the longest seen alive


def fail(why, answer=None):
    sys.exit(f'kill.sh: {why} (seed {seed}, room {room})\n{answer.stdout[-2000:] + answer.stderr[-2000:] if answer else ""}')


def command(store, *verb):
    return [cli, '--store', str(room / store), '--key-file', str(key), *today, *map(str, verb)]


def run(store, *verb, ok=(0,)):
    answer = subprocess.run(command(store, *verb), capture_output=True, text=True, timeout=120)
    if answer.returncode not in ok:
        fail(f'{" ".join(map(str, verb))} ended with {answer.returncode}', answer)
    return json.loads(answer.stdout or '{}')


def sizes(store):
    """What a verb may touch: the store, its log beside it, its folder of attachments, the outbox."""
    out = {}
    for base in (room / store, room / f'{store}-wal', room / f'{store}.files', room / f'{store}.dang-khoi-phuc', room / 'out'):
        for path in [base, *(base.rglob('*') if base.is_dir() else ())]:
            try:
                s = path.stat()
                out[path] = (s.st_size, s.st_mtime_ns)
            except FileNotFoundError:
                pass
    return out


def killed_or_done(store, *verb):
    """Runs a verb, kills it at a random moment after the first byte it writes. Its answer if it was quicker than the knife, else None."""
    name, before = verb[0], sizes(store)
    process = subprocess.Popen(command(store, *verb), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and sizes(store) == before:
        time.sleep(0.0002)
    first_byte = time.perf_counter()
    wait = dice.random() * longest.get(name, 0.05) * 1.1
    while process.poll() is None and time.perf_counter() - first_byte < wait:
        time.sleep(0.0001)
    process.kill()
    out, err = process.communicate()
    if process.returncode == -9:
        return None
    longest[name] = max(longest.get(name, 0), time.perf_counter() - first_byte)
    if process.returncode != 0:
        fail(f'{name} ended with {process.returncode}', subprocess.CompletedProcess([], 0, out, err))
    return json.loads(out)


def learn(store, *verb):
    """How long a verb writes when it is left alone."""
    before = sizes(store)
    process = subprocess.Popen(command(store, *verb), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and sizes(store) == before:
        time.sleep(0.0002)
    began = time.perf_counter()
    out, err = process.communicate()
    if process.returncode != 0:
        fail(f'{verb[0]} ended with {process.returncode}', subprocess.CompletedProcess([], 0, out, err))
    longest[verb[0]] = max(time.perf_counter() - began, 0.002)
    return json.loads(out)


def check_store(store):
    answer = run(store, 'doctor')
    if not answer.get('ok'):
        fail('doctor is not content: ' + json.dumps(answer))


def remove_store(store):
    for path in room.glob(f'{store}*'):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def visit(note):
    return ('record-visit', '--unit', unit, '--day', '2026-11-20', '--start', '08:00', '--end', '09:00', '--place', 'trụ sở', '--outcome', 'met', '--person', 'Trần A',
            '--title', 'Giám đốc', '--notes', note, '--next-action', 'call', '--next-day', '2026-11-30')


# The stage: a hub with employers and their figures, a laptop enrolled there.
(room / 'out').mkdir()
for store, role, more in (('hub', 'hub', ()), ('laptop', 'field', ('--officer', 'CB01', '--officer-name', 'Nguyễn Văn An'))):
    run(store, 'create-store', '--role', role, '--office', '04801', '--office-name', 'BHXH cơ sở', *more)
run('hub', 'import-units', samples / 'danh_sach_don_vi.xlsx')
run('hub', 'import-ledger', samples / 'c12_2026-10.xlsx', '--add-units')
codes = [u['code'] for u in run('hub', 'list-units', '--limit', 3)['units']]
unit = codes[0]
run('laptop', 'request-enrolment', '--out', room / 'request.bhx')
run('hub', 'approve-enrolment', room / 'request.bhx', '--officer', 'CB01', '--out', room / 'certificate.bhx')
run('laptop', 'import-bundle', room / 'certificate.bhx')
run('hub', 'assign-units', '--officer', 'CB01', '--units', ','.join(codes))
run('hub', 'export-bundle', '--out', room / 'down')
run('laptop', 'import-bundle', room / 'down')

learn('laptop', 'import-units', samples / 'danh_sach_don_vi.xlsx')
known = [learn('laptop', *visit('lần đầu'))['id']]   # records whose verb answered 0
finals = {learn('laptop', 'finalise-record', known[0])['id']: None}
learn('laptop', 'export-bundle', '--out', room / 'out')
scans = 0


def scan():
    """A file that no other attachment equals."""
    global scans
    scans += 1
    path = room / f'scan{scans}.pdf'
    path.write_bytes(b'%PDF-1.4\n' + dice.randbytes(300_000))
    return path


first = scan()
attached = [(known[0], first)]
learn('laptop', 'attach-file', known[0], first, '--role', 'signed')
learn('laptop', 'print-document', known[0], '--out', room / 'out' / 'print.pdf')
learn('laptop', 'back-up', '--out', room / 'out' / 'first.bak')
shutil.copy(room / 'out' / 'first.bak', room / 'first.bak')
learn('restored', 'restore', '--from', room / 'first.bak')
shutil.rmtree(room / 'out')
(room / 'out').mkdir()
open_drafts, exports, kills, counts = [], [], 0, {}

while kills < kills_wanted:
    what = dice.choice(('import', 'record', 'record', 'finalise', 'export', 'attach', 'print', 'back-up', 'restore'))
    if what == 'import':
        answer = killed_or_done('laptop', 'import-ledger', samples / 'c12_2026-10.xlsx', '--add-units')
    elif what == 'record':
        answer = killed_or_done('laptop', *visit(f'lần {len(known)}'))
        if answer:
            known.append(answer['id'])
            open_drafts.append(answer['id'])
    elif what == 'finalise':
        if not open_drafts:
            continue
        answer = killed_or_done('laptop', 'finalise-record', open_drafts[-1])
        state = run('laptop', 'show-record', open_drafts[-1])
        if answer:
            finals[answer['id']] = answer['content_hash']
        if answer or state.get('state') == 'finalised':
            open_drafts.pop()
    elif what == 'export':
        answer = killed_or_done('laptop', 'export-bundle', '--out', room / 'out')
        if answer:
            exports += answer['files']
    elif what == 'attach':
        file = scan()
        answer = killed_or_done('laptop', 'attach-file', known[-1], file, '--role', 'other')
        if answer:
            attached.append((known[-1], file))
    elif what == 'print':
        out = room / 'out' / 'print.pdf'
        answer = killed_or_done('laptop', 'print-document', known[0], '--out', out)
        if out.exists() and not out.read_bytes().rstrip().endswith(b'%%EOF'):
            fail('half a page stands under its name')
    elif what == 'back-up':
        out = room / 'out' / f'{kills}.bak'
        answer = killed_or_done('laptop', 'back-up', '--out', out)
        if out.exists():
            remove_store('opened')
            run('opened', 'restore', '--from', out)
            check_store('opened')
            out.unlink()
    else:
        if (room / 'restored').exists():
            remove_store('restored')
        answer = killed_or_done('restored', 'restore', '--from', room / 'first.bak')
        if not (room / 'restored').exists():
            run('restored', 'restore', '--from', room / 'first.bak')  # what the knife left is no obstacle
        check_store('restored')
        if run('restored', 'extract-attachment', known[0], first.name, '--out', room / 'extracted') and (room / 'extracted').read_bytes() != first.read_bytes():
            fail('a restored attachment is not what it was')
    counts[what] = counts.get(what, 0) + (answer is None)
    kills += answer is None
    check_store('laptop')

# Everything that answered 0 is there.
listed = {r['id']: r for r in run('laptop', 'list-records', '--kind', 'visit')['records']}
for record in known:
    if record not in listed:
        fail(f'record {record} had answered 0 and is gone')
for record, content in finals.items():
    shown = run('laptop', 'show-record', record)
    if shown['state'] not in ('finalised', 'signed') or (content and shown['content_hash'] != content):
        fail(f'the finalised record {record} is not what it was')
for file in exports:
    path = pathlib.Path(file) if os.path.isabs(file) else room / 'out' / file
    if not path.exists():
        fail(f'bundle {file} had answered 0 and is gone')
for record, file in attached:
    run('laptop', 'extract-attachment', record, file.name, '--out', room / 'extracted')
    if (room / 'extracted').read_bytes() != file.read_bytes():
        fail(f'attachment {file.name} had answered 0 and is not what it was')
orphans = run('laptop', 'doctor')['details'].get('orphans', '0')
for path in (room / 'laptop.files').iterdir():
    os.utime(path, (time.time() - 7200,) * 2)
if not run('laptop', 'doctor', '--clean', '--deep')['ok'] or not run('laptop', 'doctor')['checks']['orphans']:
    fail('what the kills left in the folder of attachments was not cleaned')
answer = run('hub', 'import-bundle', room / 'out')          # every file with a bundle's name is a whole bundle
run('laptop', 'export-bundle', '--out', room / 'last')
run('hub', 'import-bundle', room / 'last')
run('hub', 'export-bundle', '--out', room / 'down2')
run('laptop', 'import-bundle', room / 'down2')
at_hub = {r['id'] for r in run('hub', 'list-records', '--kind', 'visit')['records']}
if set(listed) - at_hub:
    fail(f'{len(set(listed) - at_hub)} records never reached the hub')
pair = [run(s, 'show-digest', '--units', ','.join(codes)) for s in ('hub', 'laptop')]
if pair[0]['ops_digest'] != pair[1]['ops_digest']:
    fail('hub and laptop differ: ' + json.dumps(pair))
check_store('hub')
print(f'{kills} kills {counts}; {len(known)} records, {len(finals)} finalised, {len(attached)} attachments, {len(exports)} bundles, all there; {orphans} orphans cleaned (seed {seed})')
shutil.rmtree(room)
