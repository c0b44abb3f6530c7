#!/usr/bin/env python3
"""Ours against what people have, both in one run, alternating. Figures are ratios; nothing here is a test.

bench.py [--units N] [--runs N] [--build DIR] [rows…]      rows: a b c e f1 f2 i1 i2 i3; needs a Release build with bench_generate, bench_rows,
bench_frames, bench_minimal_window, dondoc-cli, dondoc, and sqlite3, soffice, zstd, age, Xvfb. The store is the encrypted one throughout, opened by a key file.
"""
import argparse, json, os, pathlib, random, shutil, statistics, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('--units', type=int, default=3000, help='employers, each with 24 months')
parser.add_argument('--names', type=int, default=120_000, help='of rows c and i3')
parser.add_argument('--records', type=int, default=2000, help='of rows f1 and f2')
parser.add_argument('--runs', type=int, default=5)
parser.add_argument('--build', default=str(pathlib.Path(__file__).resolve().parents[2] / 'build' / 'release'))
parser.add_argument('rows', nargs='*')
given = parser.parse_args()
build = pathlib.Path(given.build).resolve()
room = pathlib.Path(tempfile.mkdtemp(prefix='bench-', dir=build))
cli, key = build / 'dondoc-cli', room / 'key'
key.write_bytes(os.urandom(32))
table = []


def wanted(*names):
    return not given.rows or any(name in given.rows for name in names)


def fresh(name):
    """An empty folder: of one run, with a witness of its own."""
    folder = room / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def ours(store, *verb):
    return [str(cli), '--store', str(store), '--key-file', str(key), '--today', '2026-11-24', '--json', *map(str, verb)]


def run(command, state=room, shell=False, cwd=None):
    """Seconds, most memory in MiB, output. Whatever does not succeed ends the bench."""
    err = tempfile.TemporaryFile()
    out = tempfile.TemporaryFile()
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=out, stderr=err, shell=shell, cwd=cwd, env={**os.environ, 'XDG_STATE_HOME': str(state)})
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    out.seek(0), err.seek(0)
    text = out.read().decode(errors='replace')
    if process.returncode != 0:
        sys.exit(f'{command} ended with {process.returncode}\n{text[-1500:]}{err.read().decode(errors="replace")[-1500:]}')
    return seconds, usage.ru_maxrss / 1024, text


def answered(command, state, **expected):
    """The same for one of our verbs, which must say so in its answer."""
    seconds, memory, text = run(command, state)
    answer = json.loads(text)
    for key_, value in expected.items():
        if answer.get(key_) != value:
            sys.exit(f'{command}: {key_} is {answer.get(key_)}, not {value}')
    return seconds, memory, answer


def alternate(one, other):
    """A B A B …: two lists of what each run gives; the first of each only warms the disk's cache."""
    pairs = [(one(i), other(i)) for i in range(given.runs + 1)][1:]
    return [a for a, _ in pairs], [b for _, b in pairs]


def said(values, unit):
    middle = statistics.median(values)
    digits = 0 if middle >= 100 else 1 if middle >= 10 else 2 if middle >= 1 else 3
    return f'{middle:.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f}) {unit}'


def put(row, work, a, b, unit, that, must, note=''):
    ratio = statistics.median(a) / statistics.median(b)
    table.append((row, work, said(a, unit), f'{that}: {said(b, unit)}', f'{ratio:.2f}', must, note))
    print(' | '.join(table[-1]), flush=True)


def rows_of(*arguments, program='bench_rows'):
    return [float(x) for x in run([str(build / program), *map(str, arguments)])[2].split()]


def inside(*arguments, program='bench_rows'):
    """A row measured within one process, `runs` times: a list for each number it prints."""
    return list(zip(*(rows_of(*arguments, program=program) for _ in range(given.runs))))


def copied(template, folder):
    """A closed store is one file (and its folder of sealed attachments, if any)."""
    target = folder / template.name
    shutil.copyfile(template, target)
    return target


def caseload():
    """An officer's store with the employers; with their 24 months beside it."""
    if (room / 'full.store').exists():
        return
    run([str(build / 'bench_generate'), str(given.units), str(room)])
    run(ours(room / 'units.store', 'create-store', '--role', 'field', '--office', '04801', '--office-name', 'BHXH cơ sở', '--officer', 'CB01', '--officer-name', 'Trần Thị Hạnh'))
    shutil.copyfile(room / 'units.store', room / 'empty.store')
    run(ours(room / 'units.store', 'import-units', room / 'units.xlsx'))
    shutil.copyfile(room / 'units.store', room / 'full.store')
    run(ours(room / 'full.store', 'import-ledger', room / 'ledger.csv'))


def row_a():
    def one(i):
        folder = fresh('a')
        return answered(ours(copied(room / 'units.store', folder), 'import-ledger', room / 'ledger.csv'), folder, rows=given.units * 24, new=given.units * 24)

    def other(i):
        folder = fresh('a-sqlite')
        return run(['sqlite3', str(folder / 'raw.db'), '.mode csv', '.separator ;', f'.import {room / "ledger.csv"} ledger'])

    a, b = alternate(one, other)
    memory = f'peak {max(m for _, m, _ in a):.0f} MiB, sqlite3 {max(m for _, m, _ in b):.0f} MiB'
    put('a', f'{given.units * 24:,} ledger rows from CSV', [s for s, _, _ in a], [s for s, _, _ in b], 's', 'sqlite3 .import, no index', '≤ 0.7', memory)


def row_b():
    def one(i):
        folder = fresh('b')
        return answered(ours(copied(room / 'empty.store', folder), 'import-units', room / 'units.xlsx'), folder, rows=given.units, new=given.units)

    def other(i):
        folder = fresh('b-office')
        return run(['soffice', f'-env:UserInstallation=file://{room}/office-profile', '--headless', '--convert-to', 'csv', '--outdir', str(folder), str(room / 'units.xlsx')])

    a, b = alternate(one, other)
    memory = f'peak {max(m for _, m, _ in a):.0f} MiB'
    put('b', f'.xlsx {given.units:,} × 22, validated and committed', [s for s, _, _ in a], [s for s, _, _ in b], 's', 'LibreOffice to CSV', '≤ 0.5', memory)


def row_c():
    p50, p99, like50, like99 = inside('c', given.names)
    put('c', f'keystroke over {given.names:,} names, p99', [x / 1000 for x in p99], [x / 1000 for x in like99], 'ms', 'LIKE on a folded column', '≤ 0.25',
        f'p50 {statistics.median(p50) / 1000:.2f} against {statistics.median(like50) / 1000:.1f} ms')


def fdatasyncs(folder, times):
    """Of `times` saves, opening and closing taken off."""
    def asked(count):
        counts = folder / 'strace.txt'
        run(['strace', '-f', '-c', '-e', 'trace=fdatasync,fsync', '-o', str(counts), str(build / 'bench_rows'), 'e', str(copied(room / 'full.store', folder)), str(key),
             str(folder), str(count), 'ours'], folder)
        return sum(int(line.split()[3]) for line in counts.read_text().splitlines() if line.endswith(('fdatasync', 'fsync')))
    return (asked(times + 1) - asked(1)) / times


def row_e():
    folder = fresh('e')
    lists = list(zip(*(rows_of('e', copied(room / 'full.store', folder), key, folder, 300) for _ in range(given.runs))))
    p50, p99, sql50, sql99, raw50, raw99 = ([x / 1000 for x in numbers] for numbers in lists)
    syncs = f'{fdatasyncs(folder, 300):.2f} fdatasync each' if shutil.which('strace') else ''
    put('e', 'save one record, durable, p50', p50, raw50, 'ms', 'pwrite + fdatasync', '≤ 2.0, 1 fdatasync', f'p99 {said(p99, "ms")} against {said(raw99, "ms")}; {syncs}')
    put('e', 'the same', p50, sql50, 'ms', 'SQLite WAL/FULL, one row', '', f'p99 {said(sql99, "ms")}')


def exchange():
    """A hub, a laptop enrolled there with 100 employers, its records; the same as JSON files."""
    if (room / 'laptop.store').exists():
        return
    for name, role, more in (('hub', 'hub', ()), ('laptop', 'field', ('--officer', 'CB01', '--officer-name', 'Nguyễn Văn An'))):
        run(ours(room / f'{name}.store', 'create-store', '--role', role, '--office', '04801', '--office-name', 'BHXH cơ sở', *more))
    run(ours(room / 'hub.store', 'import-units', room / 'units.xlsx'))
    codes = [u['code'] for u in json.loads(run(ours(room / 'hub.store', 'list-units', '--sort', 'code', '--limit', 100))[2])['units']]
    run(ours(room / 'laptop.store', 'request-enrolment', '--out', room / 'request.bhx'))
    run(ours(room / 'hub.store', 'approve-enrolment', room / 'request.bhx', '--officer', 'CB01', '--out', room / 'certificate.bhx'))
    run(ours(room / 'laptop.store', 'import-bundle', room / 'certificate.bhx'))
    run(ours(room / 'hub.store', 'assign-units', '--officer', 'CB01', '--units', ','.join(codes)))
    run(ours(room / 'hub.store', 'export-bundle', '--out', room / 'down'))
    run(ours(room / 'laptop.store', 'import-bundle', room / 'down'))
    rows_of('f', room / 'laptop.store', key, room / 'records', given.records)
    run(['age-keygen', '-o', str(room / 'age.txt')])


def bytes_in(folder):
    return sum(path.stat().st_size for path in folder.rglob('*') if path.is_file())


def recipient():
    return next(line.split()[-1] for line in (room / 'age.txt').read_text().splitlines() if line.startswith('# public key'))


def row_f1():
    def one(i):
        folder = fresh('f1')
        seconds = run(ours(room / 'laptop.store', 'export-bundle', '--out', folder))[0]
        return seconds, bytes_in(folder) / 1e6

    def other(i):
        folder = fresh('f1-tar')
        seconds = run(f'tar c -C {room}/records . | zstd -3 -q | age -r {recipient()} -o {folder}/x.age && sync -d {folder}/x.age', shell=True)[0]
        return seconds, bytes_in(folder) / 1e6

    a, b = alternate(one, other)
    work = f'export {given.records:,} records, signed and sealed'
    put('f1', work, [s for s, _ in a], [s for s, _ in b], 's', 'tar | zstd -3 | age, JSON files', '≤ 1.5 limit', 'the baseline signs nothing')
    put('f1', 'its size', [m for _, m in a], [m for _, m in b], 'MB', 'the same', '≤ 1.0')


def row_f2():
    bundle, sealed = fresh('f2-bundle'), room / 'x.age'
    run(ours(room / 'laptop.store', 'export-bundle', '--out', bundle))
    run(f'tar c -C {room}/records . | zstd -3 -q | age -r {recipient()} -o {sealed}', shell=True)

    def one(i):
        folder = fresh('f2')
        seconds, _, answer = answered(ours(copied(room / 'hub.store', folder), 'import-bundle', bundle), folder)
        if [b['state'] for b in answer['bundles']] != ['applied'] or answer['bundles'][0]['ops'] < given.records:
            sys.exit(f'the hub took {answer}')
        return seconds

    def other(i):
        folder = fresh('f2-tar')
        insert = f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE r(name TEXT PRIMARY KEY, body TEXT); INSERT INTO r SELECT name, data FROM fsdir('{folder}/out') WHERE data IS NOT NULL;"
        return run(f'mkdir {folder}/out && age -d -i {room}/age.txt {sealed} | zstd -d -q | tar x -C {folder}/out && sqlite3 {folder}/raw.db "{insert}"', shell=True)[0]

    a, b = alternate(one, other)
    put('f2', 'import of the same at the hub, verified, merged, durable', a, b, 's', 'age -d | zstd -d | tar x, then one sqlite3 insert of all', '(≤ 1.3 changeset_apply)',
        'the baseline verifies, merges and indexes nothing')


def on_display(work):
    display = f':{random.randrange(90, 500)}'
    server = subprocess.Popen(['Xvfb', display, '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.environ.update(DISPLAY=display, LIBGL_ALWAYS_SOFTWARE='1')
    try:
        for _ in range(100):
            if pathlib.Path(f'/tmp/.X11-unix/X{display[1:]}').exists():
                break
            time.sleep(0.05)
        return work()
    finally:
        server.terminate()
        server.wait()


def started(command):
    """Milliseconds from the start of the process to what it prints first, and the rest."""
    begun = time.clock_gettime(time.CLOCK_MONOTONIC) * 1000
    numbers = [float(x) for x in run(command)[2].split()]
    return numbers[0] - begun, numbers[1:]


def window(idle):
    return started([str(build / 'dondoc'), '--store', str(room / 'full.store'), '--key-file', str(key), '--today', '2026-11-24', '--bench-start', str(idle)])


def row_i1():
    a, b = on_display(lambda: alternate(lambda i: window(0)[0], lambda i: started([str(build / 'bench_minimal_window')])[0]))
    put('i1', f'start to window with data of {given.units:,} × 24', a, b, 'ms', 'minimal ImGui + GLFW window', '≤ 2.0')


def row_i2():
    settling, idle = on_display(lambda: window(10))[1]
    table.append(('i2', 'frames drawn in 10 s idle', f'{idle:.0f}', 'none is the floor', '', '0', f'{settling:.0f} in the first second after the data'))
    print(' | '.join(table[-1]), flush=True)


def row_i3():
    p50, p99, clip50, clip99 = ([x / 1000 for x in numbers] for numbers in inside(given.names, 1000, program='bench_frames'))
    put('i3', f'frame while scrolling {given.names:,} rows, p99', p99, clip99, 'ms', 'ImGui clipper list', '≤ 2.0',
        f'p50 {statistics.median(p50):.2f} against {statistics.median(clip50):.2f} ms')


def main():
    for names, work in ((('a',), row_a), (('b',), row_b), (('c',), row_c), (('e',), row_e), (('f1',), row_f1), (('f2',), row_f2), (('i1',), row_i1), (('i2',), row_i2), (('i3',), row_i3)):
        if not wanted(*names):
            continue
        if names[0] not in ('c', 'i3'):
            caseload()
        if names[0].startswith('f'):
            exchange()
        work()
    print(f'\n{given.units:,} employers × 24 months; median (min–max) of {given.runs} runs of each side, alternating; load of the machine now {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n')
    print('| # | work | ours | against | ratio | must | |\n|---|---|---|---|---|---|---|')
    for line in table:
        print('| ' + ' | '.join(line) + ' |')


try:
    main()
finally:
    shutil.rmtree(room, ignore_errors=True)
