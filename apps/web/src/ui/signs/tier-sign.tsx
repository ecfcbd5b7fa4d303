/** Three strokes, as many bold (from the ground up) as the tier of the evidence, 0 to 3. */
export function TierSign({ tier }: { readonly tier: number }) {
  return (
    <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
      {[12.5, 8, 3.5].map((y, stroke) => (
        <path
          key={y}
          d={`M2 ${y}h12`}
          stroke="currentColor"
          strokeWidth={stroke < tier ? 2.6 : 1.2}
          opacity={stroke < tier ? 1 : 0.45}
        />
      ))}
    </svg>
  );
}
