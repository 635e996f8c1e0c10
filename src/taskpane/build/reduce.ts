import { reducerOf } from "../base/reducers.js";
import { firstBuild, type BuildAction, type BuildState } from "./state.js";

export const reduceBuild = reducerOf<BuildState, BuildAction>({
  "build asks": (_, { earlier }) => ({ status: "asking", earlier }),
  "build cancelled": () => firstBuild,
  "build step": (build, { at, detail = null }) => ({
    status: "running",
    at,
    detail,
    stopping: build.status === "running" && build.stopping,
  }),
  "build stopping": (build) => (build.status === "running" ? { ...build, stopping: true } : build),
  "build failed": (build, { sentence }) => ({
    status: "failed",
    at: build.status === "running" ? build.at : "read",
    sentence,
  }),
  built: (_, { report, built }) => ({ status: "done", report, built }),
  "sheets follow": (build, { key, finding }) =>
    build.status === "done" ? { ...build, built: { ...build.built, key, finding } } : build,
});
