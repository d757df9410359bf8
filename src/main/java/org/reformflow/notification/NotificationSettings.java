package org.reformflow.notification;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notices. The mail server itself is {@code spring.mail}.
 *
 * @param templates folder whose templates take the place of shipped ones, or empty
 * @param from the address that mail comes from
 * @param baseUrl where people reach the product, without a slash at the end
 * @param productName what notices call the product
 */
@ConfigurationProperties("reformflow.notification")
record NotificationSettings(@DefaultValue("") String templates, @DefaultValue("reform-flow@localhost") String from,
		@DefaultValue("http://127.0.0.1:8080") String baseUrl, @DefaultValue("Reform Flow") String productName) {

	@Nullable Path templateFolder() {
		return this.templates.isBlank() ? null : Path.of(this.templates);
	}

}
