package org.reformflow.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.reformflow.process.Refusal;

/**
 * The parts of an Excel file (.xlsx), read one after the other and only up to a limit, so
 * that a zip bomb costs nothing. No DTD and no entity is read.
 */
final class XlsxPackage implements Closeable {

	static final String BROKEN = "Tệp bị hỏng hoặc không phải Excel (.xlsx). Hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.";

	private static final long MAX_FILE = 10L * 1024 * 1024;

	/** Of a sheet or of the shared strings. */
	static final long LARGE = 60L * 1024 * 1024;

	/** Of what is only about them. */
	static final long SMALL = 4L * 1024 * 1024;

	private static final int MAX_PARTS = 500;

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private final XMLInputFactory factory;

	private final ZipFile zip;

	private XlsxPackage(ZipFile zip) {
		this.zip = zip;
		this.factory = XMLInputFactory.newDefaultFactory();
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	/**
	 * Opens a file.
	 * @throws Refusal when it is too large or no .xlsx, with the way out
	 */
	static XlsxPackage open(Path file) throws IOException {
		if (Files.size(file) > MAX_FILE) {
			throw new Refusal("Tệp lớn hơn 10 MB. Hãy chỉ giữ các trang của bảng rồi gửi lại.");
		}
		byte[] start = new byte[4];
		try (InputStream content = Files.newInputStream(file)) {
			content.readNBytes(start, 0, start.length);
		}
		if (Arrays.equals(start, OLE2)) {
			throw new Refusal("Tệp là Excel 97–2003 (.xls) hoặc có đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại dạng .xlsx.");
		}
		if (!Arrays.equals(start, ZIP)) {
			throw new Refusal("Tệp không phải Excel (.xlsx). Hãy tải bảng hiện tại về, sửa trong Excel và gửi lại.");
		}
		return open(new ZipFile(file.toFile()));
	}

	private static XlsxPackage open(ZipFile zip) throws IOException {
		if (zip.size() > MAX_PARTS || zip.getEntry("xl/workbook.xml") == null) {
			zip.close();
			throw new Refusal(BROKEN);
		}
		if (zip.getEntry("xl/vbaProject.bin") != null) {
			zip.close();
			throw new Refusal("Tệp có macro. Hãy lưu lại dạng .xlsx không có macro.");
		}
		return new XlsxPackage(zip);
	}

	boolean has(String part) {
		return this.zip.getEntry(part) != null;
	}

	/** Reads a part up to so many bytes; whatever is wrong with it becomes a refusal. */
	void read(String part, long limit, Part reader) throws IOException {
		ZipEntry entry = this.zip.getEntry(part);
		if (entry == null) {
			throw new Refusal(BROKEN);
		}
		try (InputStream content = new Limited(this.zip.getInputStream(entry), limit)) {
			XMLStreamReader xml = this.factory.createXMLStreamReader(content);
			try {
				reader.read(xml);
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException | ZipException ex) {
			throw (ex.getCause() instanceof TooLarge || tooLarge(ex)) ? refusedSize() : new Refusal(BROKEN);
		}
		catch (TooLarge ex) {
			throw refusedSize();
		}
	}

	private static boolean tooLarge(Exception ex) {
		return ex instanceof XMLStreamException xml && xml.getNestedException() instanceof TooLarge;
	}

	private static Refusal refusedSize() {
		return new Refusal("Tệp giải nén ra quá lớn nên không được đọc. Hãy chỉ giữ các trang của bảng rồi gửi lại.");
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Reads the XML of a part. */
	@FunctionalInterface
	interface Part {

		void read(XMLStreamReader xml) throws XMLStreamException;

	}

	/** Unpacks only so much. */
	private static final class Limited extends FilterInputStream {

		private long left;

		Limited(InputStream in, long limit) {
			super(in);
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			return count(read, read);
		}

		private int count(int result, int bytes) throws IOException {
			this.left -= (result < 0) ? 0 : bytes;
			if (this.left < 0) {
				throw new TooLarge();
			}
			return result;
		}

	}

	private static final class TooLarge extends IOException {

	}

}
