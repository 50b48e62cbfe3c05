const ALL = `stratagram: pictures of virtual machines, containers and cgroups from JSON or YAML

  stratagram render FILE… [-o FILE|DIR|-] [options]   draw
  stratagram check FILE… [--strict]                   say what is wrong with the input
  stratagram schema                                   print the JSON Schema of the input
  stratagram --help | --version

FILE is JSON or YAML with a kind: {"kind": "vm-stack", "hypervisor": "xen", "guests": 3}
- is standard input or standard output. 'stratagram render --help' tells the options.

Exit code: 0 done, 1 the input has errors, 2 wrong usage or a file that cannot be read or written.
Messages go to standard error, one a line: FILE:LINE:COLUMN SEVERITY RULE WHERE: WHAT
`;

const RENDER = `stratagram render FILE… [-o FILE|DIR|-] [options]

  -o, --output FILE|DIR|-  where to; standard output when nothing is said and one FILE is given.
                           Several files need a folder; it is made when it is missing.
  --format FORMAT          svg, png, html, text or json; else by the ending of FILE, else svg
  --theme THEME            auto, light, dark, contrast or print
  --width PX               width of the layout, 160 to 4000; 760 when nobody says
  --scale N                size of a PNG, 0.1 to 10 times its layout
  --locale LANGUAGE        language of our own words: en or ar
  --background             paint the paper of an SVG; a PNG always has it
  --strict                 warnings count as errors, and what has errors is not written
  --watch                  draw again whenever a FILE changes, until Ctrl+C

Formats
  svg   a picture in one file; with the theme auto it follows light and dark of its page
  png   the same in pixels, in light colours unless a theme is given. Latin, Greek, Cyrillic,
        Hebrew and Arabic letters and plain emoji come with the command; Chinese, Japanese, Korean
        and other scripts are drawn in fonts of this system.
  html  the element with the picture inside, to paste into a page; where the scripts of
        @stratagram/elements are not loaded, the picture stays
  text  the description that a screen reader gets
  json  the model as it was understood, with all that is computed from it

A picture of an input with errors is written all the same, with the faults marked on it, and the
exit code is 1; --strict leaves the old file in place. Files are written whole or not at all.
At most 8 MiB are read of a FILE.
`;

const CHECK = `stratagram check FILE… [--strict]

  --strict  warnings count as errors

Says on standard error what is wrong with each FILE (- is standard input), one message a line:
FILE:LINE:COLUMN SEVERITY RULE WHERE: WHAT. Exit code: 0 no errors, 1 errors, 2 wrong usage or a
file that cannot be read.
`;

const SCHEMA = `stratagram schema

Prints the JSON Schema of diagram input, for editors and checkers: stratagram schema > diagram.json
`;

/** What `--help` prints, by command. */
export const HELP: Readonly<Record<string, string>> = {
  all: ALL,
  render: RENDER,
  check: CHECK,
  schema: SCHEMA,
};
