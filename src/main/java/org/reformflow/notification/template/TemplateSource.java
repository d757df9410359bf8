package org.reformflow.notification.template;

/**
 * A template's text.
 *
 * @param file where it was found, for messages
 * @param version differs when the text may differ
 */
record TemplateSource(String name, String file, String text, long version) {

}
