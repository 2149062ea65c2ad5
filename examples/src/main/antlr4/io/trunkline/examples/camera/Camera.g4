// A header field of the application's own: X-Camera: 34020000001320000001;channel=2;ptz
parser grammar Camera;
options { tokenVocab = SipOctets; }
import SipCore, SipUri, SipTel, SipAddress;

x_camera_hdr : sws device_id ( semi camera_param )* sws EOF ;
camera_param : C H A N N E L equal {} channel | generic_param ;
device_id locals [int capture] : digit+ ;
channel locals [int capture] : digit+ ;
