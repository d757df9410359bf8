/**
 * The official form as a Word file: blank, filled with an application, and read back. A
 * field is found by its label in a table, in the cell to the left or in the row above; so
 * a department that replaces the template {@code initiative-form.docx} may change looks,
 * order, numbers and hints in parentheses, but not the words of labels. Files are read as
 * a stream without Word's object model: only text and list numbers, up to a limit.
 */
@NullMarked
package org.reformflow.initiative.application.word;

import org.jspecify.annotations.NullMarked;
