import type { Action } from "../app/actions.js";
import type { BuildState } from "../app/state.js";

/** A build: asked about (there are older sheets), running step by step, failed, or done. */
export function reduceBuild(build: BuildState, action: Action): BuildState {
  switch (action.type) {
    case "build asks":
      return { status: "asking", earlier: action.earlier };
    case "build cancelled":
      return { status: "none" };
    case "build step":
      return {
        status: "running",
        at: action.at,
        detail: action.detail ?? null,
        stopping: build.status === "running" && build.stopping,
      };
    case "build stopping":
      return build.status === "running" ? { ...build, stopping: true } : build;
    case "build failed":
      return { status: "failed", at: build.status === "running" ? build.at : "read", sentence: action.sentence };
    case "built":
      return { status: "done", report: action.report, built: action.built };
    case "sheets follow":
      return build.status === "done"
        ? { ...build, built: { ...build.built, key: action.key, finding: action.finding } }
        : build;
    default:
      return build;
  }
}
