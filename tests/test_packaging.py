"""The wheel is complete: unpacked elsewhere, it builds the sample without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("nianjian_kg-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def files(folder: Path, *patterns: str) -> set[str]:
    found = (path for pattern in patterns for path in folder.glob(pattern) if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found if "__pycache__" not in path.parts}


def test_wheel_holds_the_package_and_the_ontology(installed):
    assert files(installed / "kg" / "ontology", "**/*") == files(ROOT / "ontology", "**/*")
    assert files(installed / "kg", "**/*") - files(installed / "kg", "ontology/**/*") == files(ROOT / "kg", "**/*")


def test_wheel_holds_nothing_else(installed):
    assert {path.name.split("-")[0] for path in installed.iterdir()} == {"kg", "nianjian_kg"}


def test_command_is_declared(installed):
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "kg = kg.cli:main" in entry_points.read_text("utf8")


def test_sample_is_built_without_the_checkout(installed, built, tmp_path):
    code = "import kg; graph = kg.build(kg.resources.sample_book()); print(kg.__file__, len(graph))"
    code = code.replace("import kg;", "import kg, kg.resources;")
    environment = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-c", code]
    said = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True).stdout
    assert said.split() == [str(installed / "kg" / "__init__.py"), str(built.triples)]
    assert (tmp_path / "output" / "sample" / "graph.ttl").read_bytes() == (built.folder / "graph.ttl").read_bytes()
