"""The program as a process: asked with arguments, files and pipes, and at a prompt of its own.

What is shared by the checks that hurt it: `.ci/hostile` and `.ci/failures`.
"""
import collections
import fcntl
import os
import pathlib
import pty
import re
import select
import subprocess
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# A run that takes as long as this hangs; none takes a hundredth of it.
PATIENCE = 60

Run = collections.namedtuple("Run", "status output report")


def shared(name):
    """A folder of the shared data; None where it is not at hand."""
    places = [os.environ.get("ANNALS_SHARED"), ROOT.parent / "shared"]
    found = [pathlib.Path(place) / "data" / name for place in places if place]
    return next((folder for folder in found if folder.is_dir()), None)


def surroundings(home, **more):
    return {
        "HOME": str(home), "PATH": "/usr/bin:/bin", "TERM": "dumb", "INPUTRC": "/dev/null", **more}


def run(words, home, given=b"", limits=(), patience=PATIENCE, **environment):
    """Runs it once. `given` is what stands on standard input, or an open file.

    A negative status is the signal that it died of, and None says that it had to be ended. What it
    may take of the machine is limited, not measured: the most that a process had in it counts what
    the one had that started it.
    """
    words = [word if isinstance(word, (str, bytes)) else str(word) for word in words]
    if limits:
        # A program of its own, since to limit a copy of this one takes longer than a question.
        words = ["prlimit", *(f"--{what}={most}" for what, most in limits), *words]
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as output, \
            tempfile.TemporaryFile() as report:
        if isinstance(given, bytes):
            source.write(given)
            source.seek(0)
        process = subprocess.Popen(
            words, stdin=source if isinstance(given, bytes) else given, stdout=output, stderr=report,
            cwd=home, env=surroundings(home, **environment))
        status = ended(process, patience)
        output.seek(0)
        report.seek(0)
        return Run(status, output.read(), report.read())


def memory(more=0):
    """Room for the program as it is when it is asked the model in it, and this many bytes more."""
    return "as", (40 << 20) + more


def ended(process, patience):
    """How a process ended; None when patience was over, and it was killed."""
    try:
        return process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


class Prompt:
    """The program at a terminal that its keys come from, and whose answers go to a pipe."""

    MARK = b"annals> "

    def __init__(self, program, home, *words, init=False, **environment):
        self.master, terminal = pty.openpty()
        self.reader, writer = os.pipe()

        def lead():
            os.setsid()
            fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
        self.process = subprocess.Popen(
            [program, *([] if init else ["--no-init"]), *words], stdin=terminal, stdout=writer, stderr=writer, cwd=home,
            env=surroundings(home, **environment), preexec_fn=lead)
        os.close(terminal)
        os.close(writer)
        self.greeting = self.wait()

    def wait(self, patience=PATIENCE, quiet=None):
        """What it writes until it asks for more; the end of it is cut away.

        - quiet: how long it may write nothing before that is taken for a text that goes on.
        """
        text = b""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if not select.select([self.reader], [], [], quiet or 1)[0]:
                if quiet:
                    return text
                continue
            piece = os.read(self.reader, 1 << 16)
            if not piece:
                # Nobody has the other end any more.
                ended(self.process, PATIENCE)
                return text
            text += piece
            if text.endswith(self.MARK):
                return text[:-len(self.MARK)]
        raise TimeoutError("the prompt did not come back: %r" % text[-200:])

    def say(self, line):
        """Types a line, and gives what comes of it, without what was typed."""
        os.write(self.master, line.encode("utf-8") + b"\n")
        return self.wait().replace(b"\r", b"").split(b"\n", 1)[-1]

    def paste(self, text):
        """Pastes a text and asks it; takes it back where it goes on. False when the program left."""
        self.write(b"\x1b[200~" + text + b"\x1b[201~\n")
        self.wait(quiet=0.03)
        if self.has_left():
            return False
        self.write(b"\x03")
        self.wait(quiet=0.03)
        return not self.has_left()

    def settle(self):
        """Waits until nothing more comes."""
        while select.select([self.reader], [], [], 0.3)[0] and os.read(self.reader, 1 << 16):
            pass

    def write(self, keys):
        while keys:
            if select.select([], [self.master], [], PATIENCE)[1]:
                keys = keys[os.write(self.master, keys[:512]):]
            else:
                raise TimeoutError("the prompt takes no more keys")
            while select.select([self.reader], [], [], 0)[0] and os.read(self.reader, 1 << 16):
                pass

    def has_left(self):
        return self.process.poll() is not None

    def leave(self):
        """Leaves by Ctrl-D on an empty line, and gives the exit status."""
        os.write(self.master, b"\x03\x04")
        status = ended(self.process, PATIENCE)
        os.close(self.master)
        os.close(self.reader)
        return status


# What a terminal obeys, and what turns a line round.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def obeyed(text):
    """What must not be in a text for a terminal; bytes that are no UTF-8 are of it."""
    try:
        return OBEYED.findall(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        return [text[error.start:error.end]]


def table(path):
    """The lines of a table with a header, as dictionaries."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [dict(zip(lines[0], line + [""] * len(lines[0]))) for line in lines[1:]]


class Findings:
    """What was found to be wrong; says it at the end."""

    def __init__(self):
        self.found = []
        self.count = 0

    def hold(self, holds, sentence):
        self.count += 1
        if not holds:
            self.found.append(sentence)

    def tell(self, what):
        for sentence in self.found[:40]:
            print(sentence)
        if len(self.found) > 40:
            print(f"… and {len(self.found) - 40} more")
        print(f"{what}: {self.count} checks, {len(self.found)} failed", flush=True)
        return not self.found
