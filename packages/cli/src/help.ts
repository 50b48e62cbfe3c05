const ALL = `stratagram: pictures of virtual machines, containers and cgroups from JSON or YAML

  stratagram render FILE… [-o FILE|DIR|-] [options]   draw
  stratagram check FILE… [options]                    say what is wrong with the input
  stratagram prerender PAGE|DIR… [options]            put pictures into built pages
  stratagram markdown FILE… [-o FILE|DIR|-] [options] draw what stands in Markdown
  stratagram rules [R17]                              list the rules, or explain one
  stratagram schema                                   print the JSON Schema of the input
  stratagram --help | --version

FILE is JSON or YAML with a kind: {"kind": "vm-stack", "hypervisor": "xen", "guests": 3}
- is standard input or standard output. 'stratagram render --help' and 'stratagram check --help'
tell the options.

Exit code: 0 done, 1 the input has errors, 2 wrong usage or a file that cannot be read or written.
Messages go to standard error, one a line: FILE:LINE:COLUMN: SEVERITY RULE WHERE: WHAT
`;

const RENDER = `stratagram render FILE… [-o FILE|DIR|-] [options]

  -o, --output FILE|DIR|-  where to; standard output when nothing is said and one FILE is given.
                           Several files need a folder; it is made when it is missing.
  --format FORMAT          svg, png, html, picture, text or json; else by the ending of FILE, else
                           svg
  --mode MODE              of HTML: both, static (the picture alone) or element (no picture)
  --theme THEME            auto, light, dark, contrast or print
  --width PX               width of the layout, 160 to 4000; 760 when nobody says
  --narrow PX              of HTML: also a picture of this width for phones, 160 to 559, such as 360
  --scale N                size of a PNG, 0.1 to 10 times its layout
  --locale LANGUAGE        language of our own words: en or ar
  --background             paint the paper of an SVG; a PNG always has it
  --layers                 an SVG for Figma, Inkscape and other drawing programs: its parts are
                           layers with names
  --step N|each            one step of a picture that has some; each step in a file of its own,
                           -o start.svg: start.1.svg, start.2.svg; else all in one picture
  --strict                 warnings count as errors, and what has errors is not written
  --watch                  draw again whenever a FILE changes, until Ctrl+C
  --rule, --config, --no-config
                           how the input is judged: see 'stratagram check --help'

Formats
  svg   a picture in one file; with the theme auto it follows light and dark of its page
  png   the same in pixels, in light colours unless a theme is given. Latin, Greek, Cyrillic,
        Hebrew and Arabic letters and plain emoji come with the command; Chinese, Japanese, Korean
        and other scripts are drawn in fonts of this system.
  html  a figure to paste into a page: the element with the picture inside, and the caption. Where
        the scripts of @stratagram/elements are not loaded, the picture stays. The style sheet
        stratagram.css of that package fits it to the page.
  picture
        for a README: writes a light and a dark file (-o shop.svg: shop.svg and shop.dark.svg, or
        PNG) and prints the <picture> that chooses
  text  the description that a screen reader gets
  json  the model as it was understood, with all that is computed from it

A picture of an input with errors is written all the same, with the faults marked on it, and the
exit code is 1; --strict leaves the old file in place. Files are written whole or not at all.
At most 8 MiB are read of a FILE.
`;

const MARKDOWN = `stratagram markdown FILE… [-o FILE|DIR|-] [options]

Writes Markdown anew, with figures in the place of fenced blocks that are called vm-stack,
container-stack and so on, or stratagram when they say their kind; YAML or JSON stands inside. For
hosts without a plugin of ours, and for places that take Markdown and pictures.

  -o, --output FILE|DIR|-  where to; standard output when nothing is said and one FILE is given
  --format FORMAT          html   figures, as 'stratagram render --format html' writes them
                           svg    images of files: ![alternative text](page-1.svg)
                           png    the same for places that take no SVG
                           picture  pairs of a light and a dark file, for READMEs
  --pictures DIR           where these files go; beside the page when nothing is said. A block
                           with an id (\`\`\`vm-stack #shop) names its file.
  --mode, --theme, --width, --narrow, --scale, --locale, --background, --strict, --rule, --config,
  --no-config              as for 'stratagram render'; they win over 'stratagram:' in the front
                           matter, which takes mode, theme, width, narrow, background, locale and
                           rules
`;

const CHECK = `stratagram check FILE… [options]

  --format FORMAT     text, json, sarif or github; text when nothing is said
  --strict            warnings count as errors
  --max-warnings N    more warnings than N, in all files together, count as an error
  --rule R45=GRADE    error, warning, info or off; may be given several times
  --rule R45.NAME=N   a number that the rule compares with; 'stratagram rules R45' tells its names
  --config FILE       settings; else the nearest stratagram.config.json, .yaml or .yml in this
                      folder or above, up to the root of the repository
  --no-config         no settings but those of the command line

Says on standard error what is wrong with each FILE, one message a line:
FILE:LINE:COLUMN: SEVERITY RULE WHERE: WHAT. Exit code: 0 no errors, 1 errors or too many warnings,
2 wrong usage, a file that cannot be read or a pattern that matches nothing.

FILE is a name, - for standard input, or a pattern in quotes such as 'diagrams/**/*.{json,yaml}'. A
file that has exactly this name comes first. Patterns skip names with a dot in front,
node_modules and the settings; what they find is sorted, and every file is checked once.

Columns are counted from 1 in UTF-16 code units, as editors do. A value that came through a YAML
alias or a merge key (<<) is shown where it was written, with the place that uses it. What is
missing is shown at the nearest part that is there.

Formats
  text    for people and for problem matchers of editors; with the line and a caret on a terminal
  json    a list of {file, line, column, endLine, endColumn, rule, code, severity, path, message,
          source, href, usedAt} on standard output
  sarif   a SARIF 2.1.0 log on standard output, for code scanners
  github  commands of a GitHub workflow on standard output: messages at the lines of a change
Paths are as seen from this folder: for sarif and github run it at the root of the repository.

Settings are JSON or YAML; the command line comes before them, they before the input's own rules:
  {"rules": {"R45": "off", "R36": {"severity": "info", "part": 0.8}},
   "maxWarnings": 0, "ignore": ["drafts/**"]}
Patterns of ignore are seen from the folder of the settings.
`;

const PRERENDER = `stratagram prerender PAGE|DIR… [options]

  --mode MODE      of blocks of code: both, static or element; both when nothing is said
  --theme THEME    auto, light, dark, contrast or print
  --width PX       width of the layout, 160 to 4000; 760 when nobody says
  --narrow PX      also a picture of this width for phones, 160 to 559, such as 360
  --locale LANGUAGE
                   language of our own words: en or ar
  --strict         warnings count as errors, and a page with errors stays as it is
  --rule, --config, --no-config
                   how diagrams are judged: see 'stratagram check --help'

The last step of a build: puts the picture into every tag of a diagram that has none
(<vm-stack …> with children or a script), and makes a figure of every block of code that is named
after a diagram (class language-vm-stack), so that readers without script, feeds and search engines
get it, and nothing moves when the script comes. Any site generator will do.

PAGE is a file of HTML in UTF-8, a pattern such as 'site/**/*.html', or - for standard input, which
goes to standard output; DIR stands for all pages in it. Pages change in place, whole or not at
all; everything else in them stays as it is, and a second run changes nothing.
`;

const RULES = `stratagram rules [R17] [--format text|json]

Lists the rules that inputs are judged by, with the gravest grade each may have, or explains one:
what it looks for, why it matters, whose word it goes by, and the numbers that it compares with.
`;

const SCHEMA = `stratagram schema

Prints the JSON Schema of diagram input, for editors and checkers: stratagram schema > diagram.json
`;

/** What `--help` prints, by command. */
export const HELP: Readonly<Record<string, string>> = {
  all: ALL,
  render: RENDER,
  markdown: MARKDOWN,
  check: CHECK,
  prerender: PRERENDER,
  rules: RULES,
  schema: SCHEMA,
};
