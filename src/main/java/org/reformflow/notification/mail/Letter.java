package org.reformflow.notification.mail;

/**
 * What goes into one e-mail.
 *
 * @param id the same whenever the same letter is sent again
 * @param address as in the organisation file, not checked
 * @param department its id, for programs that sort mail
 * @param text plain text with full addresses of pages
 */
public record Letter(String id, String address, String name, String department, String subject, String text) {

}
