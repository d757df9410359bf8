package org.reformflow.notification.mail;

/**
 * How letters look.
 *
 * @param from the address they come from
 * @param sender the name they come from
 * @param baseUrl start of the addresses that become links
 */
public record MailSettings(String from, String sender, String baseUrl) {

	/** Behind the @ of the sender, for ids. */
	String domain() {
		return this.from.substring(this.from.lastIndexOf('@') + 1);
	}

}
