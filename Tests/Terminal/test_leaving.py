"""Going away, in every way there is: nothing is lost, and the terminal is as it was."""

import os
import pty
import signal
import subprocess
import termios
import time

import pexpect

from nabij import BINARY, DIALOGUES, SIGNALS_THAT_END, TerminalTestCase


class Leaving(TerminalTestCase):
    def test_stop_ends_in_one_step(self):
        child = self.talk()
        child.send("stop\r")
        shown, code = self.end(child)
        self.assertEqual(code, 0)
        self.assertNotIn("?", shown)

    def test_control_c_empties_the_line(self):
        child = self.talk()
        child.send("half a sen\x03")
        self.assertIn("Ctrl-C once more leaves", self.prompt(child))
        self.assertIn("You wrote “whole”", self.answer(child, "whole"))

    def test_control_c_twice_leaves_and_keeps_the_line(self):
        child = self.talk()
        child.send("half a sen\x03")
        self.prompt(child)
        child.send("\x03")
        _, code = self.end(child)
        self.assertEqual(code, 0)
        self.assertEqual(self.drafts, ["half a sen"])

    def test_an_interrupt_from_elsewhere_empties_the_line_too(self):
        child = self.talk()
        child.send("half")
        time.sleep(0.2)
        child.kill(signal.SIGINT)
        self.prompt(child)
        self.assertIn("You wrote “whole”", self.answer(child, "whole"))

    def test_control_d_on_an_empty_line_leaves_with_a_kind_line(self):
        child = self.talk()
        child.send("\x04")
        shown, code = self.end(child)
        self.assertIn("nabij resume", shown)
        self.assertEqual(code, 0)

    def test_control_d_in_a_line_only_deletes(self):
        child = self.talk()
        self.assertIn("You wrote “b”", self.answer(child, "ab\x01\x04"))

    def test_a_signal_keeps_what_was_said_and_what_was_half_typed(self):
        for number in SIGNALS_THAT_END:
            with self.subTest(number.name):
                child = self.talk()
                self.answer(child, "tired")
                child.send("and al")
                time.sleep(0.2)
                child.kill(number)
                _, code = self.end(child)
                self.assertEqual(code, 128 + number)
                self.assertIn("tired", self.transcripts[-1].read_text())
                self.assertIn("and al", self.drafts)

    def test_signals_that_whoever_started_it_held_back_are_heard(self):
        def hold_back():
            signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS_THAT_END)

        child = self.talk(preexec_fn=hold_back)
        child.kill(signal.SIGTERM)
        self.assertEqual(self.end(child)[1], 128 + signal.SIGTERM)

    def test_a_window_that_is_closed_keeps_it_too(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("and al")
        time.sleep(0.2)
        os.close(child.child_fd)
        for _ in range(50):
            if os.waitpid(child.pid, os.WNOHANG) != (0, 0):
                break
            time.sleep(0.1)
        else:
            self.fail("it is still running")
        self.children.remove(child)
        self.assertIn("tired", self.kept)
        self.assertEqual(self.drafts, ["and al"])

    def test_who_comes_back_finds_the_half_typed_line(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("Do no")
        time.sleep(0.2)
        child.kill(signal.SIGTERM)
        self.end(child)
        child = self.spawn(BINARY, ["resume", "--dialogues", DIALOGUES])
        child.expect("tired")
        child.expect(r"(?s)Finish it.*> .*Do no$")
        child.send("thing\r")
        child.expect("A step of one second")
        self.assertEqual(self.drafts, [])

    def test_the_terminal_is_as_it_was(self):
        arguments = [BINARY, "talk", "terminal", "--language", "en", "--dialogues", DIALOGUES]
        for number in SIGNALS_THAT_END:
            with self.subTest(number.name):
                controller, terminal = pty.openpty()
                before = termios.tcgetattr(terminal)
                process = subprocess.Popen(
                    arguments, stdin=terminal, stdout=terminal, stderr=terminal, env=self.environment(),
                    start_new_session=True)
                for _ in range(100):
                    if termios.tcgetattr(terminal) != before:
                        break
                    time.sleep(0.05)
                self.assertNotEqual(termios.tcgetattr(terminal), before)
                process.send_signal(number)
                process.wait(5)
                self.assertEqual(termios.tcgetattr(terminal), before)
                os.close(controller)
                os.close(terminal)

    def test_leave_clears_the_screen_and_the_scrollback(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("/weg\r")
        child.expect(pexpect.EOF)
        self.assertIn("\x1b[3J", child.before)
        self.assertEqual(child.before.rsplit("\x1b[3J", 1)[1].strip(), "")
        self.assertIn("tired", self.kept)

    def test_unsaved_destroys_what_was_kept_and_goes_on(self):
        child = self.talk()
        self.answer(child, "tired")
        self.assertEqual(len(self.transcripts), 1)
        self.assertIn("nothing is kept", self.answer(child, "/unsaved"))
        self.assertEqual(self.transcripts, [])
        self.answer(child, "1")
        self.assertEqual(self.transcripts, [])

    def test_wipe_leaves_nothing(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("/wipe\r")
        child.expect(pexpect.EOF)
        self.assertTrue(child.before.rstrip().endswith("\x1b[3J"), repr(child.before))
        child.close()
        self.assertEqual(child.exitstatus, 0)
        self.assertEqual([name for _, _, names in os.walk(self.home + "/data") for name in names], [])

    def test_without_saving_nothing_is_written(self):
        child = self.talk("--unsaved")
        self.assertIn("Nothing of this conversation is kept", self.first_screen)
        self.answer(child, "tired")
        child.send("\x04")
        self.end(child)
        self.assertFalse(os.path.exists(self.home + "/data"))


class FullDisk(TerminalTestCase):
    """A file that may grow no more than so many blocks stands for a disk that is full."""

    def talk_with(self, blocks):
        command = f"ulimit -f {blocks}; exec {BINARY} talk terminal --language en --seed 1 --dialogues {DIALOGUES}"
        child = self.spawn("bash", ["-c", command])
        child.expect(r"now\?")
        self.prompt(child)
        return child

    def until_it_is_full(self, child):
        for _ in range(20):
            shown = self.answer(child, "lamp " * 40)
            if "could not be kept" in shown:
                return shown
            child.send("1\r")
            shown = self.prompt(child)
            if "could not be kept" in shown:
                return shown
        self.fail("the file grew and grew")

    def test_it_names_the_turn_and_goes_on_only_after_a_yes(self):
        child = self.talk_with(4)
        self.assertRegex(self.until_it_is_full(child), r"Turn \d+ could not be kept")
        turns = len(self.kept.splitlines()) - 1
        self.assertIn("could not be kept", self.answer(child, ""))
        self.assertIn("nothing is kept", self.answer(child, "yes"))
        self.answer(child, "tired")
        self.assertEqual(len(self.kept.splitlines()) - 1, turns)

    def test_after_a_no_what_was_kept_stays_whole(self):
        child = self.talk_with(4)
        self.until_it_is_full(child)
        child.send("no\r")
        self.assertEqual(self.end(child)[1], 2)
        self.assertTrue(self.kept.endswith("\n"))


class JobControl(TerminalTestCase):
    def test_control_z_gives_the_shell_a_terminal_it_can_use(self):
        for shell, options in (("bash", ["--norc", "--noprofile", "-i"]), ("dash", ["-i"])):
            with self.subTest(shell):
                child = self.spawn(shell, options, PS1="$ ")
                child.expect(r"\$ ")
                child.send(f"{BINARY} talk terminal --language en --seed 1 --dialogues {DIALOGUES}\r")
                child.expect(r"now\?")
                self.prompt(child)
                child.send("half")
                time.sleep(0.3)
                child.send("\x1a")
                child.expect("Stopped")
                child.expect(r"\$ ")
                child.send("echo shell$((1+1))\r")
                child.expect("shell2\r")
                child.send("fg\r")
                time.sleep(0.4)
                child.send(" done\r")
                child.expect("You wrote “half done”")
