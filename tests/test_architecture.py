"""The repository keeps its own rules: imports go down the floors, terms exist, files are small, no machine is named."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.vocabulary import ontology

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
LONGEST = 300

FLOORS = (
    {"kg.model", "kg.errors"},
    {"kg.resources"},
    {"kg.vocabulary", "kg.bodies"},
    {"kg.read"},
    {"kg.extract"},
    {"kg.link"},
    {"kg.graph"},
    {"kg.export", "kg.output", "kg.evaluate"},
    {"kg.pipeline", "kg.tables"},
    {"kg", "kg.progress"},
    {"kg.cli"},
    {"kg.__main__"},
)
FLOOR = {name: floor for floor, names in enumerate(FLOORS) for name in names}

# The folders that git keeps, less what people give each other to read as it is.
PLACES = (".ci", "kg", "notebooks", "ontology", "output/sample", "tests")
MACHINE = re.compile(r"(?<![\w.:/<{])/(?:home|root|work|tmp|Users|mnt|srv)/[\w.]")


def module(path: Path) -> str:
    """The dotted name of a file of the package."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room(name: str) -> str:
    """The module or package right under `kg` that a module belongs to."""
    return ".".join(name.split(".")[:2])


def imports(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, those inside functions too."""
    known = set(map(module, MODULES))
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "kg")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            if node.module and node.module.split(".")[0] == "kg":
                inner = (f"{node.module}.{alias.name}" for alias in node.names)
                yield from (name if name in known else node.module for name in inner)


def texts(path: Path) -> Iterator[str]:
    """The text in the strings of a file."""
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def kept_files() -> list[Path]:
    """The files of the repository that are text."""
    files = [path for path in ROOT.iterdir() if path.is_file()]
    files += [path for place in PLACES for path in (ROOT / place).rglob("*") if path.is_file()]
    return [
        path for path in files if path.suffix not in {".pyc", ".png", ".npz"} and "\0" not in path.read_text("utf8")
    ]


def test_every_module_has_a_floor():
    assert {room(module(path)) for path in MODULES} - {"kg.serve"} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=module)
def test_imports_go_down_the_floors(path):
    here = room(module(path))
    above = {name for name in imports(path) if room(name) != here and FLOOR[room(name)] >= FLOOR[here]}
    assert above == set()


def test_exports_know_nothing_of_each_other():
    wanted = {module(path): set(imports(path)) for path in MODULES}
    leaves = {name for by in wanted for name in wanted[by] if room(name) == "kg.export" != room(by)}
    assert {leaf: wanted[leaf] & leaves for leaf in leaves} == {leaf: set() for leaf in leaves}


SPEAKS_OF_TERMS = [
    path for path in MODULES if module(path) != "kg.vocabulary"
]  # which reads the ontology's own language
PATTERNS = sorted((ROOT / "ontology" / "patterns").glob("*.toml"))


@pytest.mark.parametrize("path", [*SPEAKS_OF_TERMS, *PATTERNS], ids=lambda path: path.stem)
def test_terms_of_the_ontology_exist(path):
    term = re.compile(rf"(?<![\w:/.#-])(?:{'|'.join(ontology().prefixes)}):[A-Za-z]\w*")
    said = texts(path) if path.suffix == ".py" else [path.read_text("utf8")]
    for name in (name for text in said for name in term.findall(text)):
        assert ontology().iri(name)


@pytest.mark.parametrize("path", MODULES, ids=module)
def test_files_are_small(path):
    assert len(path.read_text("utf8").splitlines()) <= LONGEST


def test_nothing_names_a_place_on_a_machine():
    found = {path.relative_to(ROOT): MACHINE.findall(path.read_text("utf8")) for path in kept_files()}
    assert {path: hits for path, hits in found.items() if hits} == {}


def test_only_the_command_line_prints():
    calls = {
        module(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert calls <= {"kg.cli"}


@pytest.mark.parametrize("name", [name for name in kg.__all__ if name != "__version__"])
def test_exported_names_are_documented(name):
    assert getattr(kg, name).__doc__
    assert re.search(rf"\b{name}\b", (ROOT / "README.md").read_text("utf8"))


def name(requirement: str) -> str:
    """The normal form of the name in a requirement."""
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_constraints_hold_exact_versions_of_all_we_need():
    lines = (ROOT / "constraints.txt").read_text("utf8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.split("==")[0].lower())
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!]+", line) for line in lines)
    pinned = set(map(name, lines))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    assert set(map(name, wanted)) <= pinned
