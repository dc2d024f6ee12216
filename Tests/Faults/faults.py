#!/usr/bin/env python3
"""Breaks the disk under the real program, and sees that no answer that was shown is lost.

    Tests/Faults/faults.py PROGRAM [--some | --every]

Needs strace. What the program keeps is checked here by a reader of its own, written from Documentation/TranscriptFormat.md.
The program is killed at each system call behind the first that touches a transcript; with --every from its very first call,
and with --some, for those who wait for it, only at the calls that write. Prints one line a fault; exit 0 when all held, 1
when one did not, 2 when faults cannot be made here.
"""

import contextlib, hashlib, json, os, pathlib, random, resource, shutil, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
QUESTIONS = ("What comes next?", "And then?")
LINES = ["one", "two", "three", "four"]
SOME = ("ENOSPC at write 2", "EIO at fdatasync 1", "EINTR at writes", "killed at write 2", "killed at fdatasync 2")


class Broken(Exception):
    """A promise that did not hold."""


def check(held, what):
    if not held:
        raise Broken(what)


def read_transcript(path):
    """The good turns of a transcript, and whether it is "whole", "torn" or "damaged"."""
    data, seal, turns, position = path.read_bytes(), b"", [], 0
    while position < len(data):
        end = data.find(b"\n", position)
        if end < 0:
            return turns, "torn"
        line = data[position:end]
        body, _, rest = line.rpartition(b',"h":"')
        seal = hashlib.sha256(seal + body).hexdigest()[:32].encode()
        if rest != seal + b'"}':
            return turns, "damaged"
        record = json.loads(line)
        if "transcript" not in record:
            check(record["n"] == len(turns) + 1, f"turn {record['n']} stands where {len(turns) + 1} should")
            turns.append(record)
        position = end + 1
    return turns, "whole"


class Bench:
    """A home of its own, in which the program can be run under a fault."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.went_on = set()
        self.shelf = folder / "data/nabij/transcripts"
        self.undisturbed = None
        self.environment = {
            "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CACHE_HOME": str(folder / "cache"),
            "LANG": "C.UTF-8", "TERM": "dumb", "PATH": os.environ["PATH"], "SWIFT_BACKTRACE": "enable=no",
        }

    def command(self, *arguments):
        return [self.program, *arguments, "--dialogues", str(HERE / "Dialogues")]

    def run(self, *arguments, strace=(), lines=LINES, limit=None):
        """Runs to the end; what was shown, how many questions that are, and the exit code."""
        trace = ["strace", "-f", "-qq", "-o", "/dev/null", *strace] if strace else []
        out = self.folder / "shown"
        with open(out, "wb") as shown:
            done = subprocess.run(
                trace + self.command(*arguments), input="".join(f"{line}\n" for line in lines).encode(), stdout=shown,
                stderr=subprocess.PIPE, env=self.environment, timeout=60,
                preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None)
        self.messages = done.stderr.decode(errors="replace")
        shown = out.read_text(errors="replace").splitlines()
        return sum(line.endswith(QUESTIONS) for line in shown), done.returncode

    def talk(self, **how):
        return self.run("talk", "counting", "--language", "en", "--seed", "1", **how)

    def transcripts(self):
        return sorted(self.shelf.glob("*.jsonl")) if self.shelf.exists() else []

    def begin(self):
        """A transcript with two turns and the way out, which the program was not disturbed in writing."""
        shutil.rmtree(self.shelf, ignore_errors=True)
        if self.undisturbed is None:
            self.talk(lines=["zero"])
            (path,) = self.transcripts()
            turns, state = read_transcript(path)
            check((len(turns), state) == (3, "whole"), f"an undisturbed conversation is {state}, with {len(turns)} turns")
            self.undisturbed = (path, path.read_bytes())
        path, data = self.undisturbed
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(data)
        return path

    def goes_on(self, path, kept):
        """That a conversation can be gone on with: nothing is lost, and it is whole again."""
        how_it_stands = (kept, read_transcript(path)[1])
        if how_it_stands in self.went_on:
            return
        self.went_on.add(how_it_stands)
        _, code = self.run("resume", str(path), lines=["and on"])
        check(code == 0, f"cannot be gone on with: exit {code}, {self.messages.strip()}")
        turns, state = read_transcript(path)
        check(state == "whole", f"is {state} after it was gone on with")
        check(len(turns) > kept, f"has {len(turns)} turns after it was gone on with, and had {kept}")


def questions(turns):
    """How many questions were kept, with those that stay open and are said again."""
    return sum("asked" in event for turn in turns for event in turn["events"])


def faults_while_going_on(bench, how_many):
    """Faults at one file, whose name is known: each append is one write and one fdatasync."""
    cases = []
    for error in ("ENOSPC", "EDQUOT", "EFBIG", "EIO"):
        cases += [(f"{error} at write {k}", f"write:error={error}:when={k}", False) for k in (1, 2, 4)]
    cases += [("EINTR at writes", "write:error=EINTR:when=1..3", True)]
    cases += [(f"EIO at fdatasync {k}", f"fdatasync:error=EIO:when={k}", False) for k in (1, 3)]
    cases += [(f"killed at {call} {k}", f"{call}:signal=KILL:when={k}", None)
              for call in ("write", "fdatasync") for k in (1, 2, 3)]
    if how_many == "--some":
        cases = [case for case in cases if case[0] in SOME]
    # The last exchange of last time is shown again before going on; then comes the first question that is new.
    again = bench.run("resume", str(bench.begin()), lines=[])[0] - 1
    for name, inject, goes_well in cases:
        path = bench.begin()
        before, _ = read_transcript(path)
        trace = ["-P", str(path), "-e", f"trace={inject.split(':')[0]}", "-e", f"inject={inject}"]
        shown, code = bench.run("resume", str(path), strace=trace)
        turns, state = read_transcript(path)
        new, kept = shown - again, questions(turns) - questions(before)
        check(new <= kept, f"{name}: {new} new questions shown, {kept} kept")
        check(state == "whole", f"{name}: left the transcript {state}")
        if goes_well is False:
            check(code not in (0, -9), f"{name}: exit {code}, as if all were well")
        if goes_well:
            check(code == 0 and len(turns) > len(before) + len(LINES), f"{name}: exit {code}, {len(turns)} turns")
        bench.goes_on(path, len(turns))
        yield f"{name}: {new} new questions shown, {kept} kept, exit {code}"


def a_torn_write_that_cannot_be_taken_back(bench):
    path = bench.begin()
    trace = ["-P", str(path), "-e", "trace=write,ftruncate", "-e", "inject=write:error=ENOSPC:when=2",
             "-e", "inject=ftruncate:error=EIO"]
    bench.run("resume", str(path), strace=trace)
    turns, state = read_transcript(path)
    check(state == "whole", f"it is {state}")
    bench.goes_on(path, len(turns))
    yield f"no room, and no way back: {len(turns)} turns kept"


def a_disk_that_lies(bench):
    """The disk says that it took 20 bytes, and took none: nothing can help that turn, but it is found."""
    path = bench.begin()
    bench.run("resume", str(path), strace=["-P", str(path), "-e", "trace=write", "-e", "inject=write:retval=20:when=2"])
    turns, state = read_transcript(path)
    check(state == "damaged", f"it is {state}")
    before = path.read_bytes()
    _, code = bench.run("resume", str(path), lines=["and on"])
    check(code != 0 and path.read_bytes() == before, "it was written over")
    yield f"a disk that lies: found behind turn {len(turns)}, nothing written over"


def killed_at_each_call(bench, how_many):
    """Killed as it enters each system call of a conversation from its beginning."""
    shutil.rmtree(bench.shelf, ignore_errors=True)
    trace = bench.folder / "trace"
    command = ["strace", "-f", "-qq", "-o", str(trace), *bench.command("talk", "counting", "--language", "en", "--seed", "1")]
    subprocess.run(command, input="one\ntwo\n".encode(), capture_output=True, env=bench.environment, check=True)
    calls = [line.split(" ", 1)[1].lstrip() for line in trace.read_text(errors="replace").splitlines()]
    numbers = range(1, len(calls) + 1)
    if how_many != "--every":
        numbers = numbers[next(k for k, call in enumerate(calls) if "transcripts" in call and call.startswith("mkdir")):]
    if how_many == "--some":
        numbers = [k for k in numbers if "O_CREAT" in calls[k - 1] or calls[k - 1].startswith(("flock", "fdatasync", "fsync"))]
    for k in numbers:
        shutil.rmtree(bench.shelf, ignore_errors=True)
        shown, _ = bench.talk(strace=["-e", "trace=all", "-e", f"inject=all:signal=KILL:when={k}"], lines=["one", "two"])
        paths = bench.transcripts()
        check(len(paths) <= 1, f"killed at call {k}: {len(paths)} transcripts")
        turns, state = read_transcript(paths[0]) if paths else ([], "whole")
        check(state != "damaged", f"killed at call {k} ({calls[k - 1][:40]}): {state}")
        check(shown <= questions(turns), f"killed at call {k} ({calls[k - 1][:40]}): {shown} shown, {len(turns)} turns kept")
        if turns:
            bench.goes_on(paths[0], len(turns))
    yield f"killed at each of {len(numbers)} calls: nothing shown was lost"


def killed_at_any_time(bench, times):
    for _ in range(times):
        shutil.rmtree(bench.shelf, ignore_errors=True)
        process = subprocess.Popen(
            bench.command("talk", "counting", "--language", "en", "--seed", "1"), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=bench.environment)
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(b"on\n" * 2000)
            process.stdin.flush()
        time.sleep(random.uniform(0.05, 0.4))
        process.kill()
        shown = sum(line.endswith(QUESTIONS) for line in process.communicate()[0].decode(errors="replace").splitlines())
        for path in bench.transcripts():
            turns, state = read_transcript(path)
            check(state != "damaged" and shown <= questions(turns), f"{shown} shown, {len(turns)} turns kept, {state}")
    yield f"killed at {times} times by chance: nothing shown was lost"


def no_more_room(bench):
    shutil.rmtree(bench.shelf, ignore_errors=True)
    shown, code = bench.talk(lines=LINES * 10, limit=3000)
    (path,) = bench.transcripts()
    turns, state = read_transcript(path)
    check(state == "whole" and code == 2, f"{state}, exit {code}")
    check(shown == questions(turns), f"{shown} questions shown, {questions(turns)} kept")
    bench.goes_on(path, len(turns))
    yield f"a limit on the size of files: {len(turns)} turns kept, {shown} questions shown"


def a_second_copy(bench):
    path = bench.begin()
    first = subprocess.Popen(
        bench.command("resume", str(path)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=bench.environment)
    first.stdout.read(1)
    _, code = bench.run("resume", str(path), lines=["two"])
    first.communicate(b"one\n")
    turns, state = read_transcript(path)
    check(code == 2 and state == "whole", f"the second ended with {code}, and the transcript is {state}")
    check(not any(turn["input"].get("line") == "two" for turn in turns), "the second wrote")
    yield "a second copy of the program is refused"


def a_link_in_its_place(bench):
    path = bench.begin()
    elsewhere = bench.folder / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    _, code = bench.run("resume", str(path), lines=["one"])
    check(code == 2 and elsewhere.read_bytes() == before, f"exit {code}")
    yield "a link in the place of a transcript is not followed"


def main():
    arguments = sys.argv[1:]
    how_many = next((argument for argument in arguments if argument in ("--some", "--every")), "")
    programs = [argument for argument in arguments if argument != how_many]
    if len(programs) != 1:
        sys.exit(__doc__)
    try:
        subprocess.run(["strace", "-o", "/dev/null", "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"strace is missing, or not allowed here: {error}")
        return 2
    with tempfile.TemporaryDirectory(prefix="nabij-faults-") as folder:
        bench = Bench(os.path.abspath(programs[0]), pathlib.Path(folder))
        shown, code = bench.talk()
        if code != 0 or shown != len(LINES) + 1:
            print(f"BROKEN undisturbed: exit {code}, {shown} questions\n{bench.messages}")
            return 1
        suites = [
            faults_while_going_on(bench, how_many), a_torn_write_that_cannot_be_taken_back(bench), a_disk_that_lies(bench),
            no_more_room(bench), a_second_copy(bench), a_link_in_its_place(bench),
            killed_at_any_time(bench, 3 if how_many == "--some" else 20), killed_at_each_call(bench, how_many),
        ]
        broken = 0
        for suite in suites:
            try:
                for line in suite:
                    print("held   " + line, flush=True)
            except Broken as error:
                broken += 1
                print(f"BROKEN {suite.__name__}: {error}", flush=True)
        return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
