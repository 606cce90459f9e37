// Converts days to positions on the axis and back. A position is a share of the width, from 0 to 1. The axis is made of
// stretches with breaks between them: [first day, last day, share where it starts, share where it ends] each, in order.

const DAY_MINUTES = 1440;

/** A number, or the nearest one between `low` and `high`. */
export const clamp = (number, low, high) => Math.max(low, Math.min(high, number));

/** The share at which a day lies; a day outside every stretch lies at the nearest end to its right. */
export function shareOfDay(day, stretches) {
  const stretch = stretches.find(each => day <= each[1]) || stretches.at(-1);
  if (!stretch) return 0;
  const [low, high, left, right] = stretch;
  return left + clamp((day - low) / (high - low), 0, 1) * (right - left);
}

const stretchAt = (share, stretches) => stretches.find(each => share <= each[3]) || stretches.at(-1);

/** The day that lies at a share. */
export function dayAtShare(share, stretches) {
  const [low, high, left, right] = stretchAt(share, stretches);
  return low + ((clamp(share, left, right) - left) / (right - left)) * (high - low);
}

/** The share that a minute takes where a share lies: nobody needs to zoom in further. */
export function shareOfMinute(share, stretches) {
  const [low, high, left, right] = stretchAt(share, stretches);
  return (right - left) / (high - low) / DAY_MINUTES;
}
