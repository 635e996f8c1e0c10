import type { Stamp } from "../sheet/plan.js";
import { xmlText } from "./xml.js";

/** Part name and its place in the file's package. */
export const customPropertiesPart = "docProps/custom.xml";

const schemas = "http://schemas.openxmlformats.org/officeDocument/2006";
const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/** What every custom property is filed under, by the file format's own rule. */
const propertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Provenance as the file's custom properties: what About says, for programs that never open a sheet. */
export function customPropertiesXml(stamp: Stamp): string {
  const properties = [
    ["Three Paths version", stamp.version],
    ["Three Paths market as of", stamp.marketAsOf],
    ["Three Paths preset", stamp.preset],
    ["Three Paths inputs", stamp.inputsHash],
  ].map(
    ([name = "", value = ""], place) =>
      `<property fmtid="${propertySet}" pid="${place + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  const namespaces = `xmlns="${schemas}/custom-properties" xmlns:vt="${schemas}/docPropsVTypes"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${namespaces}>${properties.join("")}</Properties>`;
}

export const withCustomContentType = (contentTypes: string): string =>
  contentTypes.replace(
    "</Types>",
    `<Override PartName="/${customPropertiesPart}" ContentType="${contentType}"/></Types>`,
  );

export const withCustomRelation = (relations: string): string =>
  relations.replace(
    "</Relationships>",
    `<Relationship Id="rIdCustom" Type="${schemas}/relationships/custom-properties" Target="${customPropertiesPart}"/></Relationships>`,
  );
