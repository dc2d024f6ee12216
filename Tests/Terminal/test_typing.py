"""Editing a line: keys, letters, paste, completion, history, the size of the window."""

import os
import subprocess
import time

from nabij import TerminalTestCase


class Typing(TerminalTestCase):
    def test_a_line_is_an_answer(self):
        child = self.talk()
        self.assertIn("You wrote “hello there”", self.answer(child, "hello there"))

    def test_backspace_takes_a_letter_and_not_a_byte(self):
        child = self.talk()
        self.assertIn("You wrote “éx”", self.answer(child, "été\x7f\x7fx"))

    def test_letters_stay_letters_in_the_C_locale(self):
        child = self.talk(LC_ALL="C")
        self.assertIn("You wrote “éx”", self.answer(child, "été\x7f\x7fx"))

    def test_bytes_that_are_no_letters_do_no_harm(self):
        child = self.talk(codec_errors="replace")
        os.write(child.child_fd, b"a\xff\xfeb\r")
        child.expect("You wrote")
        self.assertEqual(self.typed, ["a\ufffd\ufffdb"])

    def test_a_pasted_paragraph_is_one_answer(self):
        child = self.talk()
        child.send("\x1b[200~two\rlines\x1b[201~")
        self.assertIn("You wrote “two lines”", self.answer(child, ""))

    def test_keys_in_a_paste_do_nothing(self):
        child = self.talk()
        child.send("\x1b[200~a\tb\x03\x04c\x1b[201~")
        self.assertIn("You wrote “a b", self.answer(child, ""))

    def test_a_long_paste_arrives_whole(self):
        child = self.talk()
        child.send("\x1b[200~" + "lamp " * 1_000 + "\x1b[201~")
        self.assertIn("More than a few words", self.answer(child, ""))
        self.assertEqual(len(self.typed[-1].split()), 1_000)

    def test_more_than_fits_is_cut_and_said(self):
        child = self.talk()
        child.send("\x1b[200~" + "x" * 25_000 + "\x1b[201~")
        self.assertIn("its end was left out", self.answer(child, "").lower())

    def test_tab_completes_a_command(self):
        child = self.talk()
        child.send("/wi\t")
        child.expect("/wipe")

    def test_tab_completes_a_choice_of_several_words_in_any_case(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("wait\t\r")
        child.expect("A step until Enter")

    def test_tab_lists_what_is_left(self):
        child = self.talk()
        self.answer(child, "tired")
        child.send("do \t")
        child.expect("Do more +Do nothing")

    def test_tab_completes_no_file_names(self):
        child = self.talk()
        child.send("/et\t\tx\r")
        self.assertIn("You wrote “/etx”", self.prompt(child))

    def test_arrows_bring_back_what_was_typed(self):
        child = self.talk()
        self.answer(child, "tired")
        self.answer(child, "1")
        self.answer(child, "\x1b[A\x1b[A")
        self.assertEqual(self.typed, ["tired", "1", "tired"])

    def test_nothing_that_was_typed_is_kept_outside_the_transcript(self):
        child = self.talk()
        self.answer(child, "canaryword")
        child.send("\x04")
        self.end(child)
        found = subprocess.run(["grep", "-rl", "canaryword", self.home], capture_output=True, text=True).stdout.split()
        self.assertEqual(found, [str(path) for path in self.transcripts])

    def test_a_narrower_window_loses_nothing(self):
        child = self.talk()
        child.send("lamp " * 6)
        child.setwinsize(40, 30)
        time.sleep(0.2)
        child.send("end\r")
        child.expect("You wrote")
        self.assertEqual(self.typed, ["lamp " * 6 + "end"])

    def test_lines_break_at_thirty_columns(self):
        child = self.talk(columns=30)
        shown = self.first_screen + self.answer(child, "tired")
        self.assertLessEqual(max(len(line.rstrip("\r")) for line in shown.split("\n")), 30)

    def test_the_window_that_was_resized_is_the_width_of_the_next_lines(self):
        child = self.talk(columns=80)
        child.setwinsize(40, 30)
        time.sleep(0.2)
        shown = self.answer(child, "/help")
        self.assertLessEqual(max(len(line) for line in shown.split("\n")), 30)

    def test_typed_before_it_was_asked_is_not_lost(self):
        child = self.talk(NO_MOTION=None)
        child.send("tired\r2")
        time.sleep(0.5)
        child.send("\r")
        child.expect("A step of one second")
