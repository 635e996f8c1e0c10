import { pathRow, type Path } from "../../../economics/paths.js";

/** The name under which the style sheet keeps a path's colours: "a" for `--a`, `--a-text`, `--a-dash`. */
export const pathInk = (path: Path): string => pathRow(path).letter.toLowerCase();

/** The class that gives an element its path's colours, as `--path`, `--path-text` and so on. */
export const pathClass = (path: Path): string => `path-${pathInk(path)}`;
