/**
 * E-mail over SMTP: builds a message, hands it to the server, says what its answer means.
 */
@NullMarked
package org.reformflow.notification.mail;

import org.jspecify.annotations.NullMarked;
