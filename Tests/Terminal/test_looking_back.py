"""Looking back at a conversation, at a real terminal."""

import signal
import time

import pexpect

from nabij import BINARY, TerminalTestCase, visible


class LookingBack(TerminalTestCase):
    def setUp(self):
        super().setUp()
        child = self.talk()
        self.answer(child, "tired")
        child.send("stop\r")
        self.end(child)

    def replay(self, *options, **changes):
        return self.spawn(BINARY, ["replay", *options], **changes)

    def test_it_is_shown_as_it_was(self):
        shown, code = self.end(self.replay())
        self.assertEqual(code, 0)
        for part in ("Hello from the coach.", "\n\n> tired\n\nYou wrote “tired”.", "  4. Finish it\n\n> stop\n\n"):
            self.assertIn(part, shown)

    def test_a_key_ends_a_pause_and_is_not_left_for_the_shell(self):
        child = self.spawn("bash", ["--norc", "--noprofile", "-i"], PS1="$ ", NO_MOTION=None)
        child.expect(r"\$ ")
        child.send(f"{BINARY} replay --idle 30 --speed 0.001\r")
        for last_line in (r"now\?", "Finish it"):
            child.expect(last_line)
            time.sleep(1)
            child.send(" ")
        child.expect("> stop")
        child.expect(r"\$ ")
        child.send("echo left$((1+1))\r")
        child.expect("left2\r")
        self.assertNotIn(" echo", visible(child.before))

    def test_control_c_ends_it(self):
        child = self.replay("--idle", "30", "--speed", "0.001", NO_MOTION=None)
        child.expect("Hello from the coach")
        time.sleep(1)
        child.send("\x03")
        self.assertEqual(self.end(child)[1], 128 + signal.SIGINT)

    def test_a_screen_reader_gets_no_escape_sequence(self):
        child = self.replay(ACCESSIBLE="1")
        child.expect(pexpect.EOF)
        self.assertNotIn("\x1b", child.before)
        self.assertIn("You: tired", child.before)
        self.assertIn("Coach: You wrote", child.before)
