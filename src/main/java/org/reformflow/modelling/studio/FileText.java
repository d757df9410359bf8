package org.reformflow.modelling.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

/**
 * A file as pages read and write it.
 *
 * @param path such as {@code processes/assignment/assignment.bpmn}
 * @param content UTF-8 text
 */
record FileText(@NotNull(message = "hãy ghi đường dẫn tệp.") String path,
		@NotNull(message = "hãy gửi nội dung tệp.") String content) {

	static FileText of(ModelFile file) {
		return new FileText(file.path(), new String(file.content(), StandardCharsets.UTF_8));
	}

	static List<FileText> all(List<ModelFile> files) {
		return files.stream().map(FileText::of).toList();
	}

	ModelFile file() {
		return new ModelFile(this.path, this.content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @throws Refusal when bytes are no UTF-8 text
	 */
	static void requireText(ModelFile file) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content()));
		}
		catch (CharacterCodingException ex) {
			throw new Refusal("Tệp “" + file.path() + "” không phải văn bản UTF-8. Hãy lưu lại với mã UTF-8.");
		}
	}

}
