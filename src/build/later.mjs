/**
 * Modules of `core/view` and `core/network` that the first view does without: where two agencies meet over others, when
 * two were asked for together; layouts on another thread, and what moves from one to the next, when somebody stirs; the
 * lines between agencies, when they are pointed at. All others there are packed into the chunk of the first view.
 */
export const LATER = ['headline', 'meeting', 'role-pairs', 'mix', 'outline', 'packed', 'pair-hits', 'pair-walk', 'turn']
