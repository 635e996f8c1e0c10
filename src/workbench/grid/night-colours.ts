/**
 * Colours of cells in the dark theme: light becomes dark and dark light, hue stays, and greys run from the page's dark
 * ground to its light ink. Ochre, teal and slate stay ochre, teal and slate, and words stay readable on their fills.
 */
type Rgb = readonly [red: number, green: number, blue: number];

const ground: Rgb = [0x1b, 0x1f, 0x23];
const ink: Rgb = [0xf1, 0xf4, 0xf6];

/** "#rgb", "#rrggbb", "#rrggbbaa", "rgb(…)" or "rgba(…)" by day → the same kind of colour by night; else undefined. */
export function nightColour(colour: string): string | undefined {
  const given = parse(colour);
  if (!given) return undefined;
  const [red, green, blue] = byNight(given.rgb).map(Math.round) as [number, number, number];
  return given.alpha === undefined ? hex([red, green, blue]) : `rgba(${red},${green},${blue},${given.alpha})`;
}

function byNight(rgb: Rgb): Rgb {
  const { hue, saturation, lightness } = toHsl(rgb);
  const share = 1 - perceived(rgb); // 0: white by day, 1: black
  const grey = mixed(ground, ink, share);
  // Chroma, not saturation: a tint next to white has little colour whatever its saturation says.
  const chroma = saturation * (1 - Math.abs(2 * lightness - 1));
  return mixed(grey, asLightAs(perceived(grey), hue, saturation * 0.75), Math.min(1, chroma * 2.5));
}

const mixed = (from: Rgb, to: Rgb, share: number): Rgb => {
  const channel = (index: 0 | 1 | 2): number => from[index] + share * (to[index] - from[index]);
  return [channel(0), channel(1), channel(2)];
};

/** CIE lightness, 0 to 1: what makes blue darker to the eye than green of the same HSL lightness. */
function perceived(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance) / 100;
}

function asLightAs(wanted: number, hue: number, saturation: number): Rgb {
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (perceived(toRgb(hue, saturation, middle)) < wanted) low = middle;
    else high = middle;
  }
  return toRgb(hue, saturation, high);
}

function parse(colour: string): { rgb: Rgb; alpha?: number } | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return parse(
      `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`,
    );
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i.exec(colour);
  const from = (digits: string | undefined): number => Number.parseInt(digits ?? "0", 16);
  if (long)
    return { rgb: [from(long[1]), from(long[2]), from(long[3])], ...(long[4] ? { alpha: from(long[4]) / 255 } : {}) };
  const parts = /^rgba?\(([^)]+)\)$/i
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return undefined;
  const rgb: Rgb = [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
  return parts[3] === undefined ? { rgb } : { rgb, alpha: parts[3] };
}

const hex = (rgb: Rgb): string => `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`;

function toHsl(rgb: Rgb): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = rgb.map((value) => value / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sector * 60, saturation, lightness };
}

function toRgb(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
