package org.reformflow.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.reformflow.evidence.inspection.ClamAvScanner;
import org.reformflow.evidence.inspection.FileKind;
import org.reformflow.evidence.inspection.VirusScanner;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the evidence store.
 *
 * @param storage where content is kept
 * @param folder used with storage {@code folder}
 * @param maxFileSize of one file; the server's multipart limits apply too
 * @param maxFilesPerTask files that one task may carry
 * @param types kinds of files that are accepted
 * @param clamav the virus scanner; off without a host
 */
@ConfigurationProperties("reformflow.evidence")
record EvidenceSettings(@DefaultValue("database") Storage storage, @DefaultValue("data/evidence") Path folder,
		@DefaultValue("20MB") DataSize maxFileSize, @DefaultValue("20") int maxFilesPerTask, @DefaultValue( {
				"pdf", "docx", "xlsx", "pptx", "doc", "xls", "odt", "ods", "png", "jpg", "txt",
				"csv" }) Set<FileKind> types,
		@DefaultValue ClamAv clamav){

	enum Storage {

		DATABASE, FOLDER

	}

	record ClamAv(@DefaultValue("") String host, @DefaultValue("3310") int port,
			@DefaultValue("30s") Duration timeout) {

		VirusScanner scanner() {
			return this.host.isBlank() ? VirusScanner.NONE : new ClamAvScanner(this.host, this.port, this.timeout);
		}

	}

}
