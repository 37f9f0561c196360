#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

// The library fills a chart's cache from the cells it has been given, but takes every formula cell
// for 0. The structures of the cache are public, so the values can be given to it instead. The
// list macros that this needs cannot be called from Swift.

static inline int spreadsheet_cache_point(lxw_series_range *range, double number, char *text) {
  struct lxw_series_data_point *point = calloc(1, sizeof *point);
  if (!point) {
    free(text);
    return 0;
  }
  point->number = number;
  point->is_string = text != NULL;
  point->string = text;
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  range->num_data_points++;
  range->ignore_cache = LXW_TRUE;
  return 1;
}

/// Appends a number to the cache of a chart's range; 0 if there is no memory.
static inline int spreadsheet_cache_number(lxw_series_range *range, double number) {
  return spreadsheet_cache_point(range, number, NULL);
}

/// Appends a copy of a text to the cache of a chart's range; 0 if there is no memory.
static inline int spreadsheet_cache_text(lxw_series_range *range, const char *text) {
  char *copy = strdup(text);
  if (!copy) return 0;
  range->has_string_cache = LXW_TRUE;
  return spreadsheet_cache_point(range, 0, copy);
}
