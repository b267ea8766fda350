/** Length of the bar under a name, in plan units for each assignment (DESIGN.md, "A. Network"). */
export const BAR_UNIT = 1.7
