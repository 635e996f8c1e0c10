import { LifecycleStages, LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import type { IWorkbookData, Plugin, PluginCtor } from "@univerjs/core";
import * as engine from "@univerjs/engine-formula";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { teachOptionalParameters } from "./optional-parameters.js";
import { gridTheme } from "./grid-theme.js";
import { compareShortRangesDirectly } from "./quicker-comparisons.js";

/** A running grid: Univer itself (for its services) and its facade (for everyday work). */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Univer asks for these words and brings none. */
const progressWords = {
  "sheets-formula": {
    progress: {
      analyzing: "Looking at the formulas",
      calculating: "Calculating",
      "array-analysis": "Looking at the tables",
      "array-calculation": "Calculating tables",
      done: "Calculated",
    },
  },
};

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** Starts Univer in the element with the given id; resolves when the first frame has been drawn. */
export function startGrid(containerId: string, dark: boolean, workbook: Partial<IWorkbookData>): Promise<Grid> {
  compareShortRangesDirectly();
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: gridTheme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreWords, validationWords, conditionalFormattingWords, progressWords),
    },
  });
  for (const [plugin, options] of pluginsOf(containerId)) univer.registerPlugin(plugin, options);
  univer.__getInjector().get(engine.IFunctionService).registerExecutors(teachOptionalParameters(engine));
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook);
  return new Promise((resolve) => {
    const drawn = (stage: LifecycleStages): void => {
      if (stage >= LifecycleStages.Rendered) resolve({ univer, api });
    };
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => drawn(stage));
    drawn(api.getCurrentLifecycleStage());
  });
}

/** Presets list plugins, some of them twice: the last mention of a plugin wins, and each is registered once. */
function pluginsOf(container: string): Iterable<[PluginCtor<Plugin>, unknown]> {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: true,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins as PluginEntry[])) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  return plugins.values();
}
