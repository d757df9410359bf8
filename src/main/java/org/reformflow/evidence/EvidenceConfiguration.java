package org.reformflow.evidence;

import org.reformflow.evidence.inspection.FileInspector;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

	@Bean
	ContentStore evidenceContent(EvidenceSettings settings, JdbcClient jdbc) {
		return switch (settings.storage()) {
			case DATABASE -> new DatabaseContent(jdbc);
			case FOLDER -> new FolderContent(settings.folder());
		};
	}

	@Bean
	FileInspector fileInspector(EvidenceSettings settings) {
		return new FileInspector(settings.types(), settings.clamav().scanner());
	}

}
