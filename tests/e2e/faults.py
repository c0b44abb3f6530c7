#!/usr/bin/env python3
"""See faults.sh. $DONDOC_FAULT_STEPS=attach,print looks at these steps alone; $DONDOC_FAULT_MOST bounds the places tried for each step and kind of failure."""
import errno, json, os, pathlib, shutil, subprocess, sys, tempfile, time

given_cli, shim = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
most = int(os.environ.get('DONDOC_FAULT_MOST', 24))
samples = pathlib.Path(__file__).resolve().parents[1] / 'data' / 'samples'
room = pathlib.Path(tempfile.mkdtemp(prefix='dondoc-faults-'))
room.chmod(0o755)
cli = str(room / 'cli')
shutil.copy(given_cli, cli)
stage, work = room / 'stage', room / 'work'
faults_found, codes_seen = [], {}


def command(folder, store, *verb):
    return [cli, '--store', str(folder / store), '--key-file', str(folder / 'key'), '--today', '2026-11-24', '--json', *map(str, verb)]


def run(folder, store, *verb, more=None, user=None):
    environment = {**os.environ, 'XDG_STATE_HOME': str(folder / 'state'), **(more or {})}
    answer = subprocess.run(command(folder, store, *verb), capture_output=True, text=True, timeout=300, env=environment, cwd=folder, user=user)
    try:
        said = json.loads(answer.stdout or '{}')
    except ValueError:
        said = {'unreadable': answer.stdout[-500:]}
    return answer.returncode, said, answer.stderr[-500:]


def must(folder, store, *verb):
    code, said, err = run(folder, store, *verb)
    if code != 0:
        sys.exit(f'faults.sh: {" ".join(map(str, verb))} ended with {code} before anything was broken (room {room})\n{said}\n{err}')
    return said


visit = ('record-visit', '--unit', 'UNIT', '--day', '2026-11-20', '--start', '08:00', '--end', '09:00', '--place', 'trụ sở', '--outcome', 'met', '--person', 'Trần A',
         '--title', 'Giám đốc', '--notes', 'ghi', '--next-action', 'call', '--next-day', '2026-11-30')


def build_stage():
    """A hub with employers, a laptop enrolled there with work of its own, a bundle for each side, a scan, a back-up."""
    global visit
    stage.mkdir()
    (stage / 'key').write_bytes(os.urandom(32))
    (stage / 'out').mkdir()
    for store, role, more in (('hub', 'hub', ()), ('laptop', 'field', ('--officer', 'CB01', '--officer-name', 'Nguyễn Văn An'))):
        must(stage, store, 'create-store', '--role', role, '--office', '04801', '--office-name', 'BHXH cơ sở', *more)
    must(stage, 'hub', 'import-units', samples / 'danh_sach_don_vi.xlsx')
    must(stage, 'hub', 'import-ledger', samples / 'c12_2026-10.xlsx', '--add-units')
    codes = [u['code'] for u in must(stage, 'hub', 'list-units', '--limit', 3)['units']]
    visit = tuple(codes[0] if w == 'UNIT' else w for w in visit)
    must(stage, 'laptop', 'request-enrolment', '--out', stage / 'request.bhx')
    must(stage, 'hub', 'approve-enrolment', stage / 'request.bhx', '--officer', 'CB01', '--out', stage / 'certificate.bhx')
    must(stage, 'laptop', 'import-bundle', stage / 'certificate.bhx')
    must(stage, 'hub', 'assign-units', '--officer', 'CB01', '--units', ','.join(codes))
    must(stage, 'hub', 'export-bundle', '--out', stage / 'down0')
    must(stage, 'laptop', 'import-bundle', stage / 'down0')
    ids = [must(stage, 'laptop', *visit)['id'] for _ in range(3)]
    final = must(stage, 'laptop', 'finalise-record', ids[0])
    (stage / 'scan.pdf').write_bytes(b'%PDF-1.4\n' + os.urandom(200_000))
    (stage / 'other.pdf').write_bytes(b'%PDF-1.4\n' + os.urandom(100_000))
    must(stage, 'laptop', 'attach-file', ids[1], stage / 'other.pdf', '--role', 'other')
    must(stage, 'hub', 'assign-units', '--officer', 'CB01', '--units', codes[0])
    must(stage, 'hub', 'export-bundle', '--out', stage / 'down')
    must(stage, 'laptop', 'back-up', '--out', stage / 'laptop.bak')
    return ids, final


ids, final = build_stage()


def is_pdf(path):
    return path.read_bytes()[:5] == b'%PDF-' and path.read_bytes().rstrip().endswith(b'%%EOF')


def opens_again(folder):
    place = room / 'opened'
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copy(folder / 'key', place / 'key')
    code, _, _ = run(place, 'again', 'restore', '--from', folder / 'out' / 'a.bak')
    good = code == 0 and run(place, 'again', 'doctor', '--deep')[0] == 0 and list((place / 'again.files').iterdir())
    return bool(good)


def bundles_are_sound(folder):
    return all(run(folder, 'hub', 'show-bundle', f)[0] == 0 for f in (folder / 'out').iterdir() if f.suffix == '.bhx')


def restored(folder):
    if not (folder / 'third').exists():
        return True
    code, said, _ = run(folder, 'third', 'list-records', '--kind', 'visit')
    return code == 0 and set(ids) <= {r['id'] for r in said['records']} and any((folder / 'third.files').iterdir())


# step: store, words, what must hold of files that appeared at their final names
steps = {
    'import': ('hub', ('import-units', samples / 'danh_sach_don_vi.xlsx'), lambda f: True),
    'record': ('laptop', visit, lambda f: True),
    'finalise': ('laptop', ('finalise-record', ids[1], '--out', 'out/a.pdf'), lambda f: not (f / 'out/a.pdf').exists() or is_pdf(f / 'out/a.pdf')),
    'export': ('laptop', ('export-bundle', '--out', 'out'), bundles_are_sound),
    'import-bundle': ('laptop', ('import-bundle', 'down'), lambda f: True),
    'attach': ('laptop', ('attach-file', ids[0], 'scan.pdf', '--role', 'signed'), lambda f: True),
    'print': ('laptop', ('print-document', ids[0], '--out', 'out/b.pdf'), lambda f: not (f / 'out/b.pdf').exists() or is_pdf(f / 'out/b.pdf')),
    'back-up': ('laptop', ('back-up', '--out', 'out/a.bak'), lambda f: not (f / 'out/a.bak').exists() or opens_again(f)),
    'restore': ('third', ('restore', '--from', 'laptop.bak'), restored),
}
wanted = os.environ.get('DONDOC_FAULT_STEPS')
if wanted:
    steps = {name: steps[name] for name in wanted.split(',')}


def fresh_work():
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run(['cp', '-a', stage, work], check=True)


def extracted(record, name):
    out = work / 'extracted'
    code, _, _ = run(work, 'laptop', 'extract-attachment', record, name, '--out', out)
    return code == 0 and out.read_bytes() == (work / name).read_bytes()


def found(where, what, *more):
    faults_found.append(f'{where}: {what}')
    print(f'FOUND {where}: {what}', *more, flush=True)


def look_after(step, where, code, said):
    """What must hold after a verb that met a failure, whatever it answered."""
    store, words, sound = steps[step]
    if code not in (0, 3):
        found(where, f'exit {code}', said)
    if code == 3:
        problem = (said.get('problems') or [{}])[0]
        codes_seen[problem.get('code')] = codes_seen.get(problem.get('code'), 0) + 1
        if not problem.get('message') or problem['message'] == problem.get('code') or problem.get('code') in ('check.failed', 'machine.trouble', 'store.damaged'):
            found(where, f'said {problem}')
    for one in ('hub', 'laptop'):
        doctor, told, _ = run(work, one, 'doctor', '--deep')
        if doctor != 0:
            found(where, f'doctor of {one} is not content', told)
    listed = {r['id']: r for r in run(work, 'laptop', 'list-records', '--kind', 'visit')[1].get('records', [])}
    if not set(ids) <= set(listed):
        found(where, 'a record is gone')
    if run(work, 'laptop', 'show-record', ids[0])[1].get('content_hash') != final['content_hash']:
        found(where, 'the finalised record is not what it was')
    if not extracted(ids[1], 'other.pdf'):
        found(where, 'an attachment is gone')
    if not sound(work):
        found(where, 'a half-written file stands at its final name')
    left = [p.name for p in (work / 'out').iterdir() if p.name.startswith('.') or 'dang-ghi' in p.name]
    if left:
        found(where, f'left behind: {left}')
    if code == 0:
        effect(step, where, said)
        return
    if said['problems'][0].get('code') == 'document.finalised_not_written':  # the record stands, only its page is missing
        if run(work, 'laptop', 'show-record', ids[1])[1]['state'] != 'finalised':
            found(where, 'said that the record is final, but it is not')
        words = ('print-document', ids[1], '--out', 'out/a.pdf')
    again, told, _ = run(work, store, *words)
    if again != 0:
        found(where, f'a second try without the failure ended with {again}', told)


def effect(step, where, said):
    if step == 'record' and said['id'] not in {r['id'] for r in run(work, 'laptop', 'list-records', '--kind', 'visit')[1]['records']}:
        found(where, 'answered 0, but the record is not there')
    if step == 'finalise' and (run(work, 'laptop', 'show-record', ids[1])[1]['state'] != 'finalised' or not (work / 'out/a.pdf').exists()):
        found(where, 'answered 0, but nothing is finalised')
    if step == 'attach' and not extracted(ids[0], 'scan.pdf'):
        found(where, 'answered 0, but the attachment is not there')
    if step in ('print', 'back-up', 'export') and not list((work / 'out').iterdir()):
        found(where, 'answered 0, but there is no file')
    if step == 'restore' and not (work / 'third').exists():
        found(where, 'answered 0, but there is no store')


def calls_of(step):
    fresh_work()
    store, words, _ = steps[step]
    code, said, err = run(work, store, *words, more={'LD_PRELOAD': shim, 'FAULT_UNDER': str(work), 'FAULT_COUNT': str(room / 'count')})
    if code != 0:
        sys.exit(f'faults.sh: {step} ended with {code} without a failure\n{said}\n{err}')
    effect(step, step + ' unbroken', said)
    return int((room / 'count').read_text())


def places(calls):
    return list(range(1, calls + 1)) if calls <= most else sorted({1 + i * (calls - 1) // (most - 1) for i in range(most)})


def broken(step, at, code, sticks):
    fresh_work()
    store, words, _ = steps[step]
    more = {'LD_PRELOAD': shim, 'FAULT_UNDER': str(work), 'FAULT_AT': str(at), 'FAULT_ERRNO': str(code), **({'FAULT_STICKS': '1'} if sticks else {})}
    answer, said, _ = run(work, store, *words, more=more)
    look_after(step, f'{step}, {errno.errorcode[code]} at call {at}{" and after" if sticks else ""}', answer, said)
    return answer


def read_only(step):
    """A real folder without the right to write, for a user who is not root."""
    fresh_work()
    store, words, _ = steps[step]
    target = work / 'out' if step in ('finalise', 'export', 'print', 'back-up') else work
    subprocess.run(['chown', '-R', '65534:65534', str(work)], check=True)
    target.chmod(0o555)
    answer, said, _ = run(work, store, *words, user=65534)
    target.chmod(0o755)
    subprocess.run(['chown', '-R', f'{os.getuid()}:{os.getgid()}', str(work)], check=True)
    look_after(step, f'{step}, read-only folder', answer, said)
    return answer


began = time.time()
print(f'{"step":14} {"calls":>5}  {"full disk":>16} {"write error":>16} {"read-only":>10}   (failures tried: exit 3 / exit 0)', flush=True)
total = 0
for step in steps:
    calls = calls_of(step)
    row = []
    for code, sticks in ((errno.ENOSPC, True), (errno.EIO, False)):
        answers = [broken(step, at, code, sticks) for at in places(calls)]
        total += len(answers)
        row.append(f'{len(answers):3}: {answers.count(3)} / {answers.count(0)}')
    last = str(read_only(step)) if os.getuid() == 0 else 'not root'
    total += 1
    print(f'{step:14} {calls:5}  {row[0]:>16} {row[1]:>16} {last:>10}', flush=True)
print(f'{total} failures in {time.time() - began:.0f} s, {len(faults_found)} findings; said: {codes_seen}')
shutil.rmtree(room)
sys.exit(1 if faults_found else 0)
