import type { GrowthCase } from "./growth_cases.ts";

const PANEL = { width: 320, height: 240, left: 56, right: 16, top: 36, bottom: 40 } as const;
const COLUMNS = 2;
const COLOURS: Readonly<Record<string, string>> = {
  "JSON.parse": "#8a8f98",
  checkSession: "#1f5fbf",
};

interface Point {
  readonly name: string;
  readonly size: number;
  readonly cost: number;
}

/** Draws what each case costs against its size, a panel for each group, both axes logarithmic. */
export function drawGrowth(cases: readonly GrowthCase[], costs: readonly number[]): string {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const width = PANEL.width * COLUMNS;
  const height = PANEL.height * Math.ceil(groups.length / COLUMNS) + 24;
  const panels = groups.map((group, index) => {
    const points = cases.flatMap((row, at) =>
      row.group === group ? [{ name: row.name, size: row.size, cost: costs[at] }] : []
    );
    const x = (index % COLUMNS) * PANEL.width;
    const y = Math.floor(index / COLUMNS) * PANEL.height;
    return `<g transform="translate(${x} ${y})">\n${drawPanel(group, points)}\n</g>`;
  });
  const legend = Object.entries(COLOURS).map(([name, colour], index) =>
    `<text x="${PANEL.left + index * 120}" y="${height - 8}" fill="${colour}">${name}</text>`
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" font-family="sans-serif" font-size="11" fill="#333">
<title>What parsing a request and checking it cost as the request grows</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...panels, ...legend].join("\n")}
</svg>
`;
}

function drawPanel(group: string, points: readonly Point[]): string {
  const x = scale(points.map(({ size }) => size), PANEL.left, PANEL.width - PANEL.right);
  const y = scale(points.map(({ cost }) => cost), PANEL.height - PANEL.bottom, PANEL.top);
  const [left, right] = [PANEL.left, PANEL.width - PANEL.right];
  const base = PANEL.height - PANEL.bottom;
  const parts = [
    `<text x="${left}" y="20" font-weight="bold">${group}</text>`,
    ...y.ticks.map((cost) =>
      `<path d="M${left} ${y.at(cost)}H${right}" stroke="#e3e5e8"/>` +
      `<text x="${left - 6}" y="${y.at(cost) + 4}" text-anchor="end">${duration(cost)}</text>`
    ),
    ...x.ticks.map((size) =>
      `<text x="${x.at(size)}" y="${base + 16}" text-anchor="middle">${size}</text>`
    ),
  ];
  for (const [name, colour] of Object.entries(COLOURS)) {
    const line = points.filter((point) => point.name === name)
      .map(({ size, cost }) => `${x.at(size)},${y.at(cost)}`);
    const dots = line.map((point) =>
      `<circle cx="${point.split(",")[0]}" cy="${point.split(",")[1]}" r="2.5" fill="${colour}"/>`
    );
    parts.push(
      `<polyline points="${line.join(" ")}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      ...dots,
    );
  }
  return parts.join("\n");
}

interface Scale {
  readonly at: (value: number) => number;
  /** The powers of ten that the values reach. */
  readonly ticks: readonly number[];
}

function scale(values: readonly number[], start: number, end: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const at = (value: number): number =>
    Math.round(10 * (start + (Math.log10(value) - low) / (high - low) * (end - start))) / 10;
  return { at, ticks };
}

function duration(nanoseconds: number): string {
  if (nanoseconds >= 1e6) return `${nanoseconds / 1e6} ms`;
  return nanoseconds >= 1e3 ? `${nanoseconds / 1e3} µs` : `${nanoseconds} ns`;
}
