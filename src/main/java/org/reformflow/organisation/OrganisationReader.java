package org.reformflow.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/** Reads and checks an organisation file; see {@code demo/organisation.yaml}. */
final class OrganisationReader {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private OrganisationReader() {
	}

	/**
	 * The checked content.
	 * @throws OrganisationFileException with every error found
	 */
	static OrganisationFile read(Resource location) {
		try (InputStream content = location.getInputStream()) {
			return new OrganisationCheck(YAML.readValue(content, OrganisationYaml.class)).file();
		}
		catch (JsonProcessingException ex) {
			throw new OrganisationFileException(List.of(explain(ex)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Không mở được tệp tổ chức " + location.getDescription(), ex);
		}
	}

	private static String explain(JsonProcessingException ex) {
		JsonLocation location = ex.getLocation();
		String where = (location != null) ? "Dòng " + location.getLineNr() + ": " : "";
		return (ex instanceof UnrecognizedPropertyException unknown)
				? where + "không có trường “" + unknown.getPropertyName() + "”"
				: where + "không đọc được (" + ex.getOriginalMessage() + ")";
	}

}
