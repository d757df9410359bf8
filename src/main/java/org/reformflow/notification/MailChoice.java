package org.reformflow.notification;

/** How a person wants notices that are not urgent. The names are stored. */
enum MailChoice {

	IMMEDIATE, DAILY, NONE

}
