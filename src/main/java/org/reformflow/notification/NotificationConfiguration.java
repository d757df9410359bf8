package org.reformflow.notification;

import java.time.Clock;
import java.util.Set;

import org.reformflow.notification.mail.MailServer;
import org.reformflow.notification.mail.MailSettings;
import org.reformflow.notification.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(NotificationConfiguration.class);

	@Bean
	TemplateValues mailFrameValues() {
		return new TemplateValues("mail-frame", Set.of("subject", "body", "onBehalfOf"));
	}

	@Bean
	TemplateValues digestValues() {
		return new TemplateValues("digest-", Set.of("count", "topics", "topic", "size", "notices", "subject", "time"));
	}

	@Bean
	Templates noticeTemplates(NotificationSettings settings, ObjectProvider<TemplateValues> declared) {
		return new Templates(settings.templateFolder(), declared.stream().toList());
	}

	@Bean
	MailServer mailServer(NotificationSettings settings, ObjectProvider<JavaMailSenderImpl> server, Clock clock,
			Environment environment) {
		MailServer mail = new MailServer(server.getIfAvailable(),
				new MailSettings(settings.from(), settings.productName(), settings.baseUrl()), clock);
		if (!mail.isConfigured() && environment.acceptsProfiles(Profiles.of("production"))) {
			logger.warn("No mail server (SPRING_MAIL_HOST): notices are shown in the product only");
		}
		else if (!mail.isConfigured()) {
			logger.info("No mail server (spring.mail.host): notices are shown in the product only");
		}
		return mail;
	}

}
