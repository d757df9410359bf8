package org.reformflow.process.form;

/**
 * What somebody wrote in one field of a task's form, as people read it.
 *
 * @param label of the field, as the form shows it
 * @param text option labels, days as dd/MM/yyyy, rows of a list line by line; never blank
 */
public record FormAnswer(String field, String label, String text) {

}
