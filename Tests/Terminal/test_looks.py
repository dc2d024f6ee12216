"""What is sent to the terminal: colours, escape sequences, plain output in pipes and files."""

import re
import subprocess

import pexpect

from nabij import BINARY, DIALOGUES, TerminalTestCase

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Looks(TerminalTestCase):
    def test_colour_is_there_and_can_be_refused(self):
        for changes, has_colour in (({}, True), ({"NO_COLOR": "1"}, False), ({"ACCESSIBLE": "1"}, False)):
            with self.subTest(changes):
                child = self.spawn(
                    BINARY, ["talk", "terminal", "--language", "en", "--seed", "1", "--dialogues", DIALOGUES], **changes)
                child.expect(r"now\?")
                child.expect("(> |You: )")
                self.assertEqual(bool(COLOUR.search(child.before)), has_colour)

    def test_a_dumb_terminal_gets_no_escape_sequence_at_all(self):
        child = self.spawn(BINARY, ["talk", "terminal", "--language", "en", "--seed", "1", "--dialogues", DIALOGUES], TERM="dumb")
        child.expect("now\\?")
        shown = child.before
        child.expect("> ")
        child.send("tired\r")
        child.expect("You wrote “tired”")
        child.send("/leave\r")
        child.expect(pexpect.EOF)
        self.assertNotIn("\x1b", shown + child.before)

    def test_speakers_are_named_for_a_screen_reader(self):
        child = self.spawn(BINARY, ["talk", "terminal", "--language", "en", "--seed", "1", "--dialogues", DIALOGUES], ACCESSIBLE="1")
        child.expect("Program: ")
        child.expect("Coach: Hello")
        child.expect("You: ")

    def test_what_was_typed_cannot_steer_the_terminal(self):
        child = self.talk()
        self.answer(child, "x\x16\x1b[31my\u202ez")
        self.answer(child, "1")
        self.assertNotIn("\x1b[31m", child.before)
        self.assertNotIn("\u202e", self.kept)

    def plain(self, text, **changes):
        return subprocess.run(
            [BINARY, "talk", "terminal", "--language", "en", "--seed", "1", "--dialogues", DIALOGUES], input=text,
            capture_output=True, env=self.environment(**changes), timeout=20)

    def test_into_a_pipe_come_the_coach_s_lines_and_nothing_else(self):
        done = self.plain(b"tired\n2\nmore\n")
        self.assertEqual(done.returncode, 0)
        shown = done.stdout.decode()
        self.assertTrue(shown.startswith("Hello from the coach."))
        for missing in ("tired\n", "> ", "\x1b", "kept on this computer"):
            self.assertNotIn(missing, shown)
        self.assertIn("You wrote “tired”.", shown)
        self.assertIn("The steps are over.", shown)
        self.assertIn("kept on this computer", done.stderr.decode())

    def test_a_tab_in_a_file_completes_nothing(self):
        self.assertIn("You wrote “sto p”", self.plain(b"sto\tp\n").stdout.decode())

    def test_hostile_bytes_come_out_tame(self):
        shown = self.plain(b"a\xff\x1b]52;c;AAAA\x07b\x00\xc2\x9bc\n").stdout.decode()
        for scalar in shown:
            self.assertFalse(scalar < " " and scalar != "\n", repr(scalar))
            self.assertFalse("\x7f" <= scalar <= "\x9f", repr(scalar))

    def test_a_reader_that_goes_away_is_no_error(self):
        script = f"yes | {BINARY} talk terminal --language en --dialogues {DIALOGUES} | head -3 >/dev/null; echo ${{PIPESTATUS[1]}}"
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=self.environment(), timeout=20)
        self.assertEqual(done.stdout.strip(), "0")
        self.assertNotIn("rror", done.stderr)

    def test_a_full_disk_behind_the_output_is_told_by_the_exit_code(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [BINARY, "talk", "terminal", "--language", "en", "--dialogues", DIALOGUES], input=b"tired\n", stdout=full,
                stderr=subprocess.PIPE, env=self.environment(), timeout=20)
        self.assertEqual(done.returncode, 2)
