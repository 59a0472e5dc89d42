package dev.stipple.photo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about photos, for clients in their language and for the desk in English. */
@MessageBundle(value = "photo", locale = "en")
public interface PhotoMessages {

    @Message("Why we ask: {why}.")
    String why(String why);

    @Message("Photos you added")
    String added();

    @Message("They are covered here. Select one to show it, and again to cover it.")
    String covered();

    @Message("Remove")
    String remove();

    @Message("Add the photos")
    String add();

    @Message("Continue")
    String goOn();

    @Message(
            "Each photo can be a JPG, PNG or WebP of up to 12 MB. We take out what a photo carries unseen, such as where it was taken.")
    String limits();

    @Message("Choose another photo to replace the one you added.")
    String replaces();

    /** The sign is where the script puts the number. */
    @Message("Ready to add: about {sign} KB.")
    String ready(String sign);

    @Message("Photos you choose are saved when you select one of these buttons.")
    String saved();

    @Message("Choose a photo first, or select “Continue” to go on without one")
    String none();

    @Message("This page was open a long time. The photos you chose were not added. Choose them again.")
    String stale();

    @Message("Your photos are still being added. Wait a minute, then look here again.")
    String stillAdding();

    @Message("The photo of the front")
    String front();

    @Message("The photo of the top")
    String top();

    @Message("The photo of the back")
    String backOfHead();

    @Message("The photo of a scar")
    String scar();

    @Message("{width} by {height} pixels, {kilobytes} KB")
    String size(int width, int height, int kilobytes);

    @Message("This one looks dark. If you can, take it in daylight, or leave it.")
    String dark();

    @Message("This one is small. If you can, go closer or choose a larger one, or leave it.")
    String small();

    @Message("This one looks blurred. If you can, hold still and take it again, or leave it.")
    String blurred();

    @Message("Looks dark")
    String darkShort();

    @Message("Small")
    String smallShort();

    @Message("Looks blurred")
    String blurredShort();

    @Message("{photo} is empty. Choose it again, or go on without it")
    String empty(String photo);

    @Message("{photo} must be smaller than 12 MB. You can also send this form without it")
    String tooLarge(String photo);

    @Message("{photo} must be a JPG, PNG or WebP")
    String wrongType(String photo);

    @Message("{photo} has more pixels than we can read. Choose a smaller one, or go on without it")
    String tooManyPixels(String photo);

    @Message("{photo} could not be read. Choose it again, or choose another")
    String damaged(String photo);

    @Message("{photo} took too long to read. Choose another, or go on without it")
    String tooSlow(String photo);

    @Message("{photo} could not be added now, because many are coming in. Wait a minute and choose it again")
    String busy(String photo);
}
