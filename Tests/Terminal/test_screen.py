"""The rendered screen, in tmux: what a person really sees."""

import shutil
import subprocess
import time
import unittest

from nabij import BINARY, DIALOGUES, TerminalTestCase


@unittest.skipUnless(shutil.which("tmux"), "tmux is not installed")
class RenderedScreen(TerminalTestCase):
    def setUp(self):
        super().setUp()
        self.socket = self.home + "/tmux"
        # tmux keeps the environment that its server is started in.
        command = f"{BINARY} talk terminal --language en --seed 1 --dialogues {DIALOGUES}; echo code=$?; sleep 60"
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "60", "-y", "40", "-s", "nabij", command)
        self.addCleanup(lambda: self.tmux("kill-server", check=False))
        self.wait_for_prompt()

    def wait_for_prompt(self):
        for _ in range(200):
            if self.screen().rstrip().endswith("\n>"):
                return
            time.sleep(0.1)
        self.fail(f"no prompt came:\n{self.screen()}")

    def tmux(self, *arguments, check=True):
        return subprocess.run(
            ["tmux", "-S", self.socket, *arguments], check=check, capture_output=True, text=True,
            env=self.environment(TERM="xterm-256color")).stdout

    def screen(self, *options):
        return self.tmux("capture-pane", "-p", "-t", "nabij", *options)

    def wait_for(self, text):
        for _ in range(100):
            if text in self.screen():
                return
            time.sleep(0.1)
        self.fail(f"'{text}' did not come:\n{self.screen()}")

    def type(self, text, enter=True):
        self.tmux("send-keys", "-t", "nabij", "-l", text)
        if enter:
            self.tmux("send-keys", "-t", "nabij", "Enter")

    def test_a_turn_looks_calm(self):
        self.type("tired")
        self.wait_for("4. Finish it")
        lines = [line.rstrip() for line in self.screen().rstrip("\n").split("\n")]
        end = lines.index("  4. Finish it")
        self.assertEqual(
            [line for line in lines[:end + 3]][-10:],
            ["> tired", "", "You wrote “tired”.", lines[end - 4], "  1. Do more", "  2. Do nothing", "  3. Wait for me",
             "  4. Finish it", "", ">"])

    def test_a_step_that_passes_by_time_leaves_no_empty_prompt(self):
        self.type("tired")
        self.wait_for("4. Finish it")
        self.type("2")
        self.wait_for("The steps are over.")
        lines = [line.rstrip() for line in self.screen().split("\n")]
        over = lines.index("The steps are over.")
        self.assertEqual(lines[over - 2:over], ["A step of two seconds.", ""])

    def test_a_paste_with_line_feeds_is_one_answer(self):
        self.tmux("set-buffer", "pasted\ntwo lines")
        self.tmux("paste-buffer", "-p", "-t", "nabij")
        time.sleep(0.3)
        self.type("")
        self.wait_for("You wrote “pasted two lines”")

    def test_resizing_while_typing_keeps_the_line(self):
        self.type("lamp " * 8, enter=False)
        self.tmux("resize-window", "-t", "nabij", "-x", "30", "-y", "40")
        time.sleep(0.4)
        self.type("end")
        self.wait_for("4. Finish it")
        self.assertIn("lamp lamp end", self.kept)

    def test_leaving_takes_the_scrollback_along(self):
        self.type("secretword")
        self.wait_for("You wrote")
        self.type("/leave")
        self.wait_for("code=0")
        self.assertNotIn("secretword", self.screen("-S", "-1000"))
