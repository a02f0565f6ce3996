"""Data of generated councils."""
import os
import subprocess


def write(bench, count, folder):
    """Writes so many councils into a file of a folder, and gives its path."""
    path = os.path.join(folder, "%d.json" % count)
    with open(path, "w") as file:
        subprocess.run([bench, "generate", str(count)], stdout=file, check=True)
    return path
