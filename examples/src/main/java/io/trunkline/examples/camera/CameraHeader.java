package io.trunkline.examples.camera;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ApplicationHeaders;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import io.trunkline.value.NameValue;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** {@code X-Camera: 34020000001320000001;channel=2;ptz}: which camera, which of its channels, and whether it can be turned. */
public final class CameraHeader extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "X-Camera";

    private static final String CHANNEL = "channel";
    private static final String PTZ = "ptz";

    private CameraHeader(String deviceId) {
        super(NAME, deviceId);
    }

    /** Makes messages and the header factory of this process know the field; to be called once. */
    public static void register() {
        ApplicationHeaders.register(NAME, CameraHeader::read);
    }

    private static @Nullable CameraHeader read(byte[] octets, int from, int to) {
        CameraRecognizer recognizer = new CameraRecognizer();
        recognizer.reset(octets, to);
        if (recognizer.x_camera_hdr(from) < 0) {
            return null;
        }
        CameraHeader header = null;
        for (int i = 0; i < recognizer.captureCount(); i++) {
            String text = text(recognizer, octets, i);
            switch (recognizer.captureRule(i)) {
                case CameraRecognizer.R_device_id -> header = new CameraHeader(text);
                case CameraRecognizer.R_channel -> parameter(header, new NameValue(CHANNEL, text));
                case CameraRecognizer.R_param_name -> parameter(header, generic(text, recognizer, octets, i + 1));
                default -> {
                    // The value of the name before.
                }
            }
        }
        return header;
    }

    private static void parameter(@Nullable CameraHeader header, NameValue parameter) {
        if (header != null) {
            // setParsed does not count as a change: what nobody changes is written back as it came.
            header.getParameters().setParsed(parameter);
        }
    }

    /** A parameter of which this class knows nothing: its value, if it has one, is the next capture. */
    private static NameValue generic(String name, CameraRecognizer recognizer, byte[] octets, int next) {
        int rule = next < recognizer.captureCount() ? recognizer.captureRule(next) : -1;
        if (rule == CameraRecognizer.R_quoted_string) {
            return NameValue.quoted(name, Syntax.unquote(text(recognizer, octets, next)));
        }
        return new NameValue(name, rule == CameraRecognizer.R_param_value ? text(recognizer, octets, next) : null);
    }

    private static String text(CameraRecognizer recognizer, byte[] octets, int capture) {
        int start = recognizer.captureStart(capture);
        return new String(octets, start, recognizer.captureEnd(capture) - start, StandardCharsets.UTF_8);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipCore::digits;
    }

    /**
     * The camera.
     *
     * @return its number in the network, 20 digits as a rule
     */
    public String getDeviceId() {
        return mainValue();
    }

    /**
     * The channel.
     *
     * @return its number, -1 when it is not said
     */
    public int getChannel() {
        return getParameterAsInt(CHANNEL);
    }

    /**
     * Sets the channel.
     *
     * @param channel its number
     * @throws IllegalArgumentException when it is negative
     */
    public void setChannel(int channel) {
        if (channel < 0) {
            throw new IllegalArgumentException("channel " + channel + " is below 0");
        }
        put(CHANNEL, Integer.toString(channel));
    }

    /**
     * Whether the camera can be turned.
     *
     * @return true when the flag {@code ptz} is there
     */
    public boolean canTurn() {
        return hasParameter(PTZ);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(CHANNEL)) {
            Syntax.require(SipCore::digits, value, name);
        }
    }
}
