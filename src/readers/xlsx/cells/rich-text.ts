import type { Attributes } from "../../package/namespace-scopes.js";
import type { TextRun } from "../sheet.js";
import { unescaped } from "./text-escapes.js";

export interface CellText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** Reads a text of a cell (`<si>`, `<is>`): plain, or runs with a look each. How it is pronounced is passed over. */
export class RichTextReader {
  #runs: { text: string; superscript: boolean }[] = [];
  #plain = "";
  #written = "";
  #inText = false;
  #inPhonetics = false;

  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.#inPhonetics = true;
    if (this.#inPhonetics) return;
    if (name === "t") this.#inText = true;
    else if (name === "r") this.#runs.push({ text: "", superscript: false });
    else if (name === "vertAlign" && this.#runs.length > 0)
      this.#runs[this.#runs.length - 1]!.superscript = attributes.val === "superscript";
  }

  text(text: string): void {
    if (this.#inText) this.#written += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#inPhonetics = false;
    if (name !== "t" || !this.#inText) return;
    const run = this.#runs[this.#runs.length - 1];
    if (run) run.text += unescaped(this.#written);
    this.#plain += unescaped(this.#written);
    this.#written = "";
    this.#inText = false;
  }

  /** What has been read, and a new start. */
  take(): CellText {
    const runs = this.#runs.filter(({ text }) => text !== "");
    const read = runs.length > 0 ? { text: this.#plain, runs } : { text: this.#plain };
    this.#runs = [];
    this.#plain = "";
    return read;
  }
}
