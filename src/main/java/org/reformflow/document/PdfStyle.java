package org.reformflow.document;

/**
 * How a piece of text is set.
 *
 * @param size in points
 */
record PdfStyle(boolean bold, boolean italic, float size) {

}
