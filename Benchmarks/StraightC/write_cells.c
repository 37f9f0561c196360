/* Writes a list of cells with libxlsxwriter and nothing else, to compare times with.
 *
 * Each line of the list is a sheet (S, name), a number (N, row, column, value), a text (T, row,
 * column, text) or a formula (F, row, column, value, formula). Prints the seconds of processor time
 * that writing took; reading the list is not counted.
 *
 *   cc -O2 -std=c11 write_cells.c -lxlsxwriter -o write_cells && ./write_cells LIST OUT.xlsx
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

struct cell { char kind; unsigned row, column; double value; char *text; };

int main(int count, char **arguments)
{
    if (count != 3) return 2;
    FILE *list = fopen(arguments[1], "r");
    if (!list) return 2;
    size_t used = 0, room = 1 << 20, length = 0;
    struct cell *cells = malloc(room * sizeof *cells);
    char *line = NULL;
    while (getline(&line, &length, list) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (used == room) cells = realloc(cells, (room *= 2) * sizeof *cells);
        struct cell *cell = &cells[used++];
        memset(cell, 0, sizeof *cell);
        cell->kind = line[0];
        if (line[0] == 'S') { cell->text = strdup(line + 2); continue; }
        char *rest = line + 2;
        cell->row = strtoul(rest, &rest, 10);
        cell->column = strtoul(rest, &rest, 10);
        if (line[0] != 'T') cell->value = strtod(rest, &rest);
        if (line[0] != 'N') cell->text = strdup(rest + (*rest == ' '));
    }
    fclose(list);

    clock_t start = clock();
    lxw_workbook *workbook = workbook_new(arguments[2]);
    lxw_format *format = workbook_add_format(workbook);
    format_set_num_format(format, "#,##0.00;(#,##0.00);\"-\"");
    lxw_worksheet *sheet = NULL;
    for (size_t i = 0; i < used; i++) {
        struct cell *cell = &cells[i];
        switch (cell->kind) {
        case 'S': sheet = workbook_add_worksheet(workbook, cell->text); break;
        case 'N': worksheet_write_number(sheet, cell->row, cell->column, cell->value, format); break;
        case 'T': worksheet_write_string(sheet, cell->row, cell->column, cell->text, format); break;
        case 'F':
            worksheet_write_formula_num(
                sheet, cell->row, cell->column, cell->text, format, cell->value);
            break;
        }
    }
    lxw_error error = workbook_close(workbook);
    printf("%.3f\n", (double)(clock() - start) / CLOCKS_PER_SEC);
    return error != LXW_NO_ERROR;
}
