package org.reformflow.supervision.matter;

import java.util.Set;

import org.reformflow.notification.TemplateValues;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

	@Bean
	TemplateValues commentTemplateValues() {
		return new TemplateValues("comment-", Set.of("author", "title", "task", "text"));
	}

}
