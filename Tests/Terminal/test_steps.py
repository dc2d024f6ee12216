"""Steps of an exercise: by time, by Enter, and while something is typed."""

import pexpect

from nabij import TerminalTestCase


class Steps(TerminalTestCase):
    def start(self, choice, **changes):
        child = self.talk(**changes)
        self.answer(child, "tired")
        child.send(choice + "\r")
        return child

    def test_time_goes_on_by_itself_and_leaves_no_trace(self):
        child = self.start("Do nothing")
        child.expect("The steps are over")
        self.assertIn("A step of two seconds", child.before)
        self.assertIn('"timePassed"', self.kept.replace("time-passed", "timePassed"))

    def test_enter_goes_on_at_once(self):
        child = self.start("Do nothing")
        child.expect("A step of one second")
        self.prompt(child)
        child.send("\r")
        child.expect("A step of two seconds", timeout=0.9)

    def test_a_letter_stops_the_timer_and_is_kept(self):
        child = self.start("Do nothing")
        child.expect("A step of one second")
        self.prompt(child)
        child.send("st")
        self.assertEqual(child.expect(["A step of two seconds", pexpect.TIMEOUT], timeout=2), 1)
        child.send("op\r")
        self.assertEqual(self.end(child)[1], 0)
        self.assertIn('"stop"', self.kept)

    def test_a_step_without_a_time_waits(self):
        child = self.start("Wait for me")
        child.expect("A step until Enter")
        self.assertIn("Enter goes on", self.prompt(child))
        self.assertEqual(child.expect(["Enter was pressed", pexpect.TIMEOUT], timeout=1), 1)
        child.send("\r")
        child.expect("Enter was pressed")
