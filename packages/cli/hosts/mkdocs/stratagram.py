"""Draws fenced blocks of diagrams in MkDocs with the command `stratagram`.

mkdocs.yml:
    hooks: [stratagram.py]
    extra:
      stratagram:
        command: npx --no-install stratagram   # when it is not on the PATH

Blocks are those of pymdownx.superfences. What was drawn is kept in .cache/stratagram. Messages are
warnings of the build: `mkdocs build --strict` fails with them.
"""

import hashlib
import html
import json
import logging
import pathlib
import re
import shlex
import subprocess

SUPERFENCES = "pymdownx.superfences"
OPENING = r"(?m)^([ \t>]*(?:`{3,}|~{3,})[ \t]*)(NAMES)[ \t]+([^{}`\n]+?)[ \t]*$"

log = logging.getLogger("mkdocs.hooks.stratagram")
state = {"command": ["stratagram"], "version": "", "cache": None, "page": None, "opening": None}


def on_config(config):
    """Tells superfences which blocks are ours."""
    said = (config["extra"].get("stratagram") or {}).get("command", "stratagram")
    state["command"] = shlex.split(said)
    state["version"] = run(["--version"]).stdout.strip()
    schema = json.loads(run(["schema"]).stdout)
    names = [kind["title"] for kind in schema["oneOf"]] + ["stratagram"]
    state["opening"] = re.compile(OPENING.replace("NAMES", "|".join(names)))
    folder = pathlib.Path(config["config_file_path"]).parent
    state["cache"] = folder / ".cache" / "stratagram"
    if SUPERFENCES not in config["markdown_extensions"]:
        config["markdown_extensions"].append(SUPERFENCES)
    fences = config["mdx_configs"].setdefault(SUPERFENCES, {}).setdefault("custom_fences", [])
    taken = {fence["name"] for fence in fences}
    fences += [
        {"name": name, "class": name, "format": draw, "validator": keep}
        for name in names
        if name not in taken
    ]
    return config


def on_page_markdown(markdown, page, **_):
    """Writes what stands behind the names of our blocks in braces: superfences takes most of it only so."""
    state["page"] = page.file
    return state["opening"].sub(r"\1{.\2 \3}", markdown)


def keep(language, inputs, options, attrs, md):
    """All that stands behind the name of a block belongs to the diagram."""
    options.update(inputs)
    return True


def draw(source, language, css_class, options, md, classes=(), id_value="", **_):
    """The figure of a block, from the cache where it is known."""
    # A name alone comes as its own value.
    said = [name if value == name else f'{name}={quoted(value)}' for name, value in options.items()]
    said += [f".{name}" for name in classes] + ([f"#{id_value}"] if id_value else [])
    attributes = "".join(f" {part}" for part in said)
    marks = "~" * (3 + max(map(len, re.findall("~+", source)), default=0))
    block = f"{marks}{language}{attributes}\n{source}\n{marks}\n"
    key = hashlib.sha256(f"{state['version']}\n{block}".encode()).hexdigest()
    known = state["cache"] / f"{key}.html"
    if known.exists():
        return known.read_text(encoding="utf-8")
    drawn = run(["markdown", "-"], block)
    for line in drawn.stderr.splitlines():
        log.warning(placed(line, source))
    if not drawn.stdout:
        return f"<pre><code>{html.escape(source)}</code></pre>"
    figure = drawn.stdout.strip()
    # What has something to be said about it is said with every build.
    if not drawn.stderr:
        known.parent.mkdir(parents=True, exist_ok=True)
        known.write_text(figure, encoding="utf-8")
    return figure


def quoted(value):
    return '"' + re.sub(r'(["\\\\])', r"\\\1", str(value)) + '"'


def placed(line, source):
    """A message with the page and, where the block is found in it, the line there."""
    found = re.match(r"<stdin>:(\d+):(\d+): (.*)", line)
    page = state["page"]
    if not found or not page:
        return line
    text = pathlib.Path(page.abs_src_path).read_text(encoding="utf-8").splitlines()
    first = next((part for part in source.splitlines() if part.strip()), "")
    before = next((at for at, part in enumerate(text) if first and part.endswith(first)), None)
    if before is None:
        return f"{page.src_path}: {found[3]}"
    skipped = source.splitlines().index(first)
    return f"{page.src_path}:{before - skipped + int(found[1]) - 1}: {found[3]}"


def run(words, text=None):
    command = [*state["command"], *words]
    try:
        return subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError as error:
        raise SystemExit(
            f"{state['command'][0]} is not installed: npm install @stratagram/cli"
        ) from error
