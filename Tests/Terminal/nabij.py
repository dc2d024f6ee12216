"""Nabij at a real terminal (pexpect), in a home of its own. The binary is $NABIJ, else the debug build."""

import json
import os
import re
import shutil
import signal
import tempfile
import unittest
from pathlib import Path

import pexpect

PACKAGE = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("NABIJ", str(PACKAGE / ".build/debug/nabij"))
DIALOGUES = os.environ.get("NABIJ_DIALOGUES_FOR_TESTS", str(Path(__file__).parent / "Dialogues"))
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>]|\r")
PROMPT = r"> (?:\x1b\[0m)?$"

# Whoever starts the tests may hold signals back, and children inherit that: a tmux server could then not be ended.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


def visible(text):
    """What is left of terminal output without its escape sequences."""
    return ESCAPES.sub("", text)


class TerminalTestCase(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="nabij-terminal-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.children = []

    def tearDown(self):
        for child in self.children:
            child.close(force=True)

    def environment(self, **changes):
        environment = {
            "PATH": os.environ["PATH"], "HOME": self.home, "XDG_DATA_HOME": self.home + "/data",
            "XDG_CACHE_HOME": self.home + "/cache", "INPUTRC": "/dev/null", "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "NO_MOTION": "1",
        }
        environment.update(changes)
        return {name: value for name, value in environment.items() if value is not None}

    def talk(self, *options, rows=40, columns=80, codec_errors="strict", preexec_fn=None, **changes):
        """A conversation that waits at its first prompt."""
        arguments = ["talk", "terminal", "--language", "en", "--seed", "1", "--dialogues", DIALOGUES, *options]
        child = self.spawn(BINARY, arguments, rows=rows, columns=columns, codec_errors=codec_errors,
            preexec_fn=preexec_fn, **changes)
        child.expect("Hello from the coach")
        self.first_screen = visible(child.before)
        child.expect(r"now\?")
        self.prompt(child)
        return child

    def spawn(self, program, arguments, rows=40, columns=80, codec_errors="strict", preexec_fn=None, **changes):
        child = pexpect.spawn(
            program, arguments, env=self.environment(**changes), encoding="utf-8", codec_errors=codec_errors,
            timeout=20, dimensions=(rows, columns), preexec_fn=preexec_fn)
        child.delaybeforesend = None
        self.children.append(child)
        return child

    def prompt(self, child):
        """Waits for the next prompt; tells what was shown before it."""
        child.expect(PROMPT)
        return visible(child.before)

    def end(self, child):
        """Waits for the end; tells what was shown and the exit code, negative for a signal."""
        child.expect(pexpect.EOF)
        text = visible(child.before)
        child.close()
        return text, child.exitstatus if child.exitstatus is not None else -child.signalstatus

    def answer(self, child, keys):
        """Types keys and Enter; tells what came back up to the next prompt."""
        child.send(keys + "\r")
        return self.prompt(child)

    @property
    def transcripts(self):
        folder = Path(self.home, "data/nabij/transcripts")
        return sorted(folder.glob("*.jsonl")) if folder.exists() else []

    @property
    def kept(self):
        """All that is kept, as text."""
        return "".join(path.read_text() for path in self.transcripts)

    @property
    def typed(self):
        """The lines that were kept as typed, oldest first."""
        turns = [json.loads(line) for path in self.transcripts for line in path.read_text().splitlines()[1:]]
        return [turn["input"]["line"] for turn in turns if "line" in turn["input"]]

    @property
    def drafts(self):
        folder = Path(self.home, "data/nabij/transcripts")
        return [path.read_text() for path in folder.glob("*.draft")] if folder.exists() else []


SIGNALS_THAT_END = (signal.SIGTERM, signal.SIGHUP)
