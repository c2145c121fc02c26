/** What Word 365 on Windows puts on the clipboard as HTML: conditional comments, Office namespaces, list paragraphs that are no lists. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=DE style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->
<h1 style='margin-top:12.0pt'><span lang=EN-GB style='mso-ansi-language:EN-GB'>Our vision<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-GB style='font-size:14.0pt;color:#C00000;mso-ansi-language:EN-GB'>Cocoa that <b>pays</b> its growers and <i>keeps</i> the forest.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Living income<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>No child labour<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=301 style='width:225.4pt'><p class=MsoNormal>Year<o:p></o:p></p></td><td width=301><p class=MsoNormal>Goal<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><a href="https://cocoa.example/plan">The plan</a> <a href="javascript:alert(1)">a trap</a><o:p></o:p></p>
<!--EndFragment--></body></html>`

/** What Google Docs puts there: everything inside one bold element that is not bold, styles instead of elements. */
export const fromGoogleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f0c2e1a-7fff-9d4b-2f6e-8c1d3b5a7e90">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;white-space:pre-wrap;">What we want</span></h2>
<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">Prices that </span><span style="font-weight:700;white-space:pre-wrap;">hold</span><span style="font-style:italic;white-space:pre-wrap;"> for years</span></p>
<ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">Shared risk</span></p></li></ul>
<a href="https://www.google.com/url?q=https://cocoa.example/&amp;sa=D" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">source</span></a>
<img src="https://tracker.example/pixel.gif" width="1" height="1" onerror="window.stolen = true"></b><br class="Apple-interchange-newline">`
